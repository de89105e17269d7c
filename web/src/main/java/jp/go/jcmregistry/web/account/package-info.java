/** Pages on which accounts are looked up. */
package jp.go.jcmregistry.web.account;
