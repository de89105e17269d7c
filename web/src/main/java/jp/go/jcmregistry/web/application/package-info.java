/** Pages of applications: for whoever applies, and for staff. */
package jp.go.jcmregistry.web.application;
