/**
 * The units: how they are numbered, which series and vintage they belong to, and in which blocks
 * they lie.
 *
 * <p>A unit is never an object of its own. It is one number of a series, and everything said about
 * it is said about a {@link jp.go.jcmregistry.domain.credit.SerialRange}, so whatever divides or
 * joins ranges here may neither lose nor repeat a number.
 */
package jp.go.jcmregistry.domain.credit;
