/** Starting, deciding and looking up movements of units. */
package jp.go.jcmregistry.usecase.transaction;
