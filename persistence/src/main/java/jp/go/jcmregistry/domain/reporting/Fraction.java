package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient of whole numbers in lowest terms. Averages of the accounting are kept so and
 * rounded only where somebody reads them: a rounded average times the years of a period would not
 * give back the units that were transferred.
 */
public final class Fraction implements Comparable<Fraction>, Serializable {
  private static final long serialVersionUID = 1L;

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    this.numerator = numerator.divide(common);
    this.denominator = denominator.divide(common);
  }

  public static Fraction of(long whole) {
    return of(whole, 1);
  }

  /** A quotient; the divisor is a count, so it is 1 or more. */
  public static Fraction of(long dividend, int divisor) {
    if (divisor < 1) {
      throw new IllegalArgumentException("no count: " + divisor);
    }
    return new Fraction(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** As it is shown: whole numbers plainly, others to two places, halves away from zero. */
  public BigDecimal shown() {
    if (isWhole()) {
      return new BigDecimal(numerator);
    }
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction fraction && compareTo(fraction) == 0;
  }

  @Override
  public int hashCode() {
    return numerator.hashCode() * 31 + denominator.hashCode();
  }

  /** Exactly, as in {@code 1000/3}. */
  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
