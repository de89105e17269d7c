/** Pages about cooperation under Article 6.2: the records that two people keep. */
package jp.go.jcmregistry.web.cooperation;
