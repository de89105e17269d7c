/**
 * Journeys through the registry in a real browser, against the server, the EAR and the database as
 * they ship. The registry and the browser are started once for all of them.
 */
package jp.go.jcmregistry.journey;
