package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.util.Locale;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/** A number of units: whole and at least one. An empty total is no quantity but the number 0. */
public record Quantity(long amount) implements Comparable<Quantity>, Serializable {
  /** More than the world emits in ten thousand years; sums of two stay far from overflow. */
  public static final long AMOUNT_MAX = 1_000_000_000_000_000L;

  /** Refuses what is not between one and {@link #AMOUNT_MAX}. */
  public Quantity {
    if (amount < 1) {
      throw new InvalidValue("value.Quantity.positive", print(amount));
    }
    if (amount > AMOUNT_MAX) {
      throw new InvalidValue("value.Quantity.limit", print(AMOUNT_MAX));
    }
  }

  /** This many units. */
  public static Quantity of(long amount) {
    return new Quantity(amount);
  }

  /** Reads "1234", "1,234" and the same in full-width characters. */
  public static Quantity parse(String typed) {
    String text = Typed.clean(typed);
    if (text.matches("[0-9]+|[0-9]{1,3}(,[0-9]{3})+")) {
      return new Quantity(Typed.number(text.replace(",", "")));
    }
    if (text.matches("-[0-9][0-9,]*")) {
      throw new InvalidValue("value.Quantity.positive", text);
    }
    if (text.matches("-?[0-9,]*\\.[0-9]*")) {
      throw new InvalidValue("value.Quantity.decimal", text);
    }
    // "1,5" is one and a half to half the world: never guess which one was meant.
    if (text.matches("[0-9,]*[0-9][0-9,]*")) {
      throw new InvalidValue("value.Quantity.grouping", text);
    }
    throw new InvalidValue("value.Quantity.form");
  }

  /** Both together. */
  public Quantity plus(Quantity other) {
    return new Quantity(amount + other.amount);
  }

  /** What remains when the other is taken away; refused when nothing would remain. */
  public Quantity minus(Quantity other) {
    if (other.amount >= amount) {
      throw new InvalidValue("value.Quantity.minus", other, this);
    }
    return new Quantity(amount - other.amount);
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(amount, other.amount);
  }

  @Override
  public String toString() {
    return print(amount);
  }

  private static String print(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
