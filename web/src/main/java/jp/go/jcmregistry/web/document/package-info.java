/** Pages of document requests: for the staff who ask, and for whoever was asked. */
package jp.go.jcmregistry.web.document;
