/**
 * What is true: accounts, blocks of units, transactions and the rules between them.
 *
 * <p>A unit is one t CO2 eq (or one of its series' stated metric), exists once, is in exactly one
 * account at every instant, and everyone who may know can find out how it got there. Whatever this
 * module says in Java, the schema beside it says again as a constraint.
 */
package jp.go.jcmregistry.domain;
