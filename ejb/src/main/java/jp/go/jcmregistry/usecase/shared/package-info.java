/** What every boundary answers lists with. */
package jp.go.jcmregistry.usecase.shared;
