/** What people can do: one session bean per activity, one method per action, one record back. */
package jp.go.jcmregistry.usecase;
