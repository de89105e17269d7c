package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A report of a Party.
 *
 * @param concerns the year or the cooperative approach it is about
 * @param doneOn null until it was made
 * @param document where it can be found; null until it was made
 */
public record Duty(
    DutyKind kind, String concerns, LocalDate dueOn, LocalDate doneOn, String document)
    implements Serializable {

  /** Expected by the calendar and not recorded yet. */
  static Duty expected(DutyKind kind, int year) {
    String concerns = Integer.toString(year);
    return new Duty(kind, concerns, kind.dueOn(concerns).orElseThrow(), null, null);
  }

  boolean isAbout(Duty other) {
    return kind == other.kind && concerns.equals(other.concerns);
  }

  /** How pressing it is on a day. */
  public DutyStage stage(LocalDate today) {
    return doneOn != null ? DutyStage.DONE : DutyStage.of(dueOn, today);
  }
}
