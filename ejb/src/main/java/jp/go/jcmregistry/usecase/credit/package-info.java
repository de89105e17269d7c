/** Projects and the search for credits. */
package jp.go.jcmregistry.usecase.credit;
