/** Accounts as the people who act for them and the staff of the registry see them. */
package jp.go.jcmregistry.web.account;
