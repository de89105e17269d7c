package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How pressing a report is; the registry reminds its operators once as each stage begins. */
public enum DutyStage {
  DONE(false),
  LATER(false),
  WITHIN_90_DAYS(true),
  WITHIN_30_DAYS(true),
  WITHIN_7_DAYS(true),
  OVERDUE(true);

  private static final int QUARTER = 90;
  private static final int MONTH = 30;
  private static final int WEEK = 7;

  private final boolean reminded;

  DutyStage(boolean reminded) {
    this.reminded = reminded;
  }

  public boolean isReminded() {
    return reminded;
  }

  /** The whole day on which it is due is still in time. */
  static DutyStage of(LocalDate dueOn, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, dueOn);
    if (days < 0) {
      return OVERDUE;
    }
    if (days <= WEEK) {
      return WITHIN_7_DAYS;
    }
    if (days <= MONTH) {
      return WITHIN_30_DAYS;
    }
    return days <= QUARTER ? WITHIN_90_DAYS : LATER;
  }
}
