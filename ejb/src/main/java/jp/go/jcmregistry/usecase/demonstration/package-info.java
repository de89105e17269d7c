/** Data to show and try the registry with, plainly marked as such on every page. */
package jp.go.jcmregistry.usecase.demonstration;
