/** Pages about projects, issuance and credits. */
package jp.go.jcmregistry.web.credit;
