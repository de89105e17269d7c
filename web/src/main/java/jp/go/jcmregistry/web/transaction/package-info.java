/** Pages on which movements of units are started, decided and looked up. */
package jp.go.jcmregistry.web.transaction;
