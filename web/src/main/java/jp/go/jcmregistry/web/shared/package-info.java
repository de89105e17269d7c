/**
 * The ground all pages stand on: addresses and languages, who may see what, clocks, errors and the
 * functions of the tag library.
 */
package jp.go.jcmregistry.web.shared;
