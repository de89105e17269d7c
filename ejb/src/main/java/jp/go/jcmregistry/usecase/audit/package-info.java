/** Who was here and who did what: kept by an interceptor, read by its owner and by auditors. */
package jp.go.jcmregistry.usecase.audit;
