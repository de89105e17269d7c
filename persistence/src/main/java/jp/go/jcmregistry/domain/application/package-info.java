/** Applications: what somebody asks of the registry on forms 1 to 5, and what becomes of it. */
package jp.go.jcmregistry.domain.application;
