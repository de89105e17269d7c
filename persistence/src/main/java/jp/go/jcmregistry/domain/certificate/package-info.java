/** Certificates: what the registry attests on paper, and how anybody finds out whether it holds. */
package jp.go.jcmregistry.domain.certificate;
