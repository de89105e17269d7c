/** What the registry reports, in the words of the agreed electronic format (AEF). */
package jp.go.jcmregistry.domain.reporting;
