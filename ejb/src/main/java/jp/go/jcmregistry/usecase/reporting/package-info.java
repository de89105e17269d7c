/** What the registry tells the public and the secretariat. */
package jp.go.jcmregistry.usecase.reporting;
