/**
 * Who is there: signing in and out, and what everybody may see and change of themselves. Whatever a
 * boundary does, it does for the {@link jp.go.jcmregistry.usecase.identity.CurrentUser}.
 */
package jp.go.jcmregistry.usecase.identity;
