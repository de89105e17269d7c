/** What people do under Article 6.2: keep the records of cooperation by two people. */
package jp.go.jcmregistry.usecase.cooperation;
