/**
 * Where units can be: the kinds of account, their numbers and who holds them.
 *
 * <p>The kind decides what may happen to an account; its number carries the kind and its own check
 * digits, so that a mistyped number is refused before anything is looked up.
 */
package jp.go.jcmregistry.domain.account;
