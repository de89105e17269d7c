/** What happened, for those it happened to. */
package jp.go.jcmregistry.web.audit;
