/** Signing in and out, and everybody's own profile. */
package jp.go.jcmregistry.web.identity;
