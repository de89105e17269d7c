/** Certificates and statements on paper, and whether they hold. */
package jp.go.jcmregistry.usecase.certificate;
