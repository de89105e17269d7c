/**
 * People: who may sign in, what each may do, for which accounts. A user has one capacity for life,
 * so nobody is ever both staff and representative. Whoever acts does so as an {@link
 * jp.go.jcmregistry.domain.identity.Actor}, read afresh for each act: a right that was taken away
 * is gone with the next click.
 */
package jp.go.jcmregistry.domain.identity;
