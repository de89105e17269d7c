/** Documents that the registry asks for: asked and accepted by staff, sent by whoever was asked. */
package jp.go.jcmregistry.usecase.document;
