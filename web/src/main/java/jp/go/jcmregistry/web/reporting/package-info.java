/** What the registry tells the public about itself as a whole. */
package jp.go.jcmregistry.web.reporting;
