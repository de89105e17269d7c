/** Pages of certificates and statements, and of their verification. */
package jp.go.jcmregistry.web.certificate;
