/**
 * What people see: one page bean per page, no rule of the ledger. An address is {@code /en/...} or
 * {@code /ja/...}; which view answers it and who may see it stands in {@link
 * jp.go.jcmregistry.web.shared.Page} and nowhere else.
 */
package jp.go.jcmregistry.web;
