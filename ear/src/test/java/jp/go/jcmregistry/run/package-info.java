/**
 * Starts the registry as it ships on this machine: an embedded PostgreSQL and the provisioned
 * server with the EAR. Used by {@code mvn -Prun} and by the tests of the whole.
 */
package jp.go.jcmregistry.run;
