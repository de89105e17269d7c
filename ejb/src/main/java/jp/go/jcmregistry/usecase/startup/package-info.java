/**
 * What happens when the application starts, in this order: the schema is brought up to date, the
 * demonstration data is loaded where asked for, the registry opens.
 */
package jp.go.jcmregistry.usecase.startup;
