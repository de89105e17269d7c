/**
 * What every feature needs and no feature owns: how a typed value is read, and how a refusal says
 * its reason in both languages. Depends on nothing else of the domain, and stays small.
 */
package jp.go.jcmregistry.domain.shared;
