/**
 * Who was here and who did what: the access log, which everybody may read of themselves, and the
 * audit trail. Both are only ever added to.
 */
package jp.go.jcmregistry.domain.audit;
