/** What people are told, in person and in public. */
package jp.go.jcmregistry.web.notice;
