/** Opening accounts and looking them up. */
package jp.go.jcmregistry.usecase.account;
