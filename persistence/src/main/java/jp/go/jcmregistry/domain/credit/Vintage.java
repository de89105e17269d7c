package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/** The calendar year in which the reduction or removal took place. */
public record Vintage(int year) implements Comparable<Vintage>, Serializable {
  /** The first agreements on the mechanism were signed in 2013. */
  public static final int YEAR_MIN = 2013;

  /** Far enough for every crediting period; a limit so that a slip of the finger is seen. */
  public static final int YEAR_MAX = 2100;

  private static final int FIRST_ITMO_YEAR = 2021;

  /** Refuses a year before the mechanism began or beyond {@link #YEAR_MAX}. */
  public Vintage {
    if (year < YEAR_MIN || year > YEAR_MAX) {
      throw new InvalidValue("value.Vintage.range", year, YEAR_MIN, YEAR_MAX);
    }
  }

  /** The vintage of this year. */
  public static Vintage of(int year) {
    return new Vintage(year);
  }

  /** Reads four digits, half-width or full-width. */
  public static Vintage parse(String typed) {
    String text = Typed.clean(typed);
    if (!text.matches("[0-9]{4}")) {
      throw new InvalidValue("value.Vintage.form");
    }
    return new Vintage(Integer.parseInt(text));
  }

  /** Whether Article 6.2 knows outcomes of this year: those from 2021 onward. */
  public boolean mayBecomeItmo() {
    return year >= FIRST_ITMO_YEAR;
  }

  @Override
  public int compareTo(Vintage other) {
    return Integer.compare(year, other.year);
  }

  @Override
  public String toString() {
    return Integer.toString(year);
  }
}
