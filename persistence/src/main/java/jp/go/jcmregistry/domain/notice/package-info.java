/** What people are told: by name, in the Information list of their own, or in public. */
package jp.go.jcmregistry.domain.notice;
