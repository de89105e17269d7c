/** Applications: filled in and followed by whoever applies, compared and decided by staff. */
package jp.go.jcmregistry.usecase.application;
