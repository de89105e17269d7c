package jp.go.jcmregistry.domain.certificate;

import java.io.Serializable;
import java.time.LocalDate;
import jp.go.jcmregistry.domain.shared.InvalidValue;

/** The days a statement is about, both of them included. */
public record StatementPeriod(LocalDate from, LocalDate to) implements Serializable {

  /** Refuses a missing day and an end before the beginning. */
  public StatementPeriod {
    if (from == null || to == null) {
      throw new InvalidValue("value.StatementPeriod.missing");
    }
    if (to.isBefore(from)) {
      throw new InvalidValue("value.StatementPeriod.order", from, to);
    }
  }
}
