/**
 * Tests that run inside the server, in the EAR as built: what only a container can show, such as
 * transactions, roles and data sources. This package is added to the WAR of the EAR under test.
 */
package jp.go.jcmregistry.container;
