/** Documents that the registry asks for: of applicants, of who acts for an account, of users. */
package jp.go.jcmregistry.domain.document;
