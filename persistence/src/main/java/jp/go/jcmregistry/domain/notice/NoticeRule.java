package jp.go.jcmregistry.domain.notice;

/** The rules of public notices and of the windows they announce. */
public enum NoticeRule {
  /** A notice is written in both languages, each in its own. */
  BOTH_LANGUAGES("J9101"),
  /** Maintenance carries a window, and nothing else does. */
  MAINTENANCE_CARRIES_WINDOW("J9102"),
  /** A window ends after it begins, and within seven days. */
  WINDOW_IN_ORDER("J9103"),
  /** A window is announced before it begins; once begun only its end moves, to a time ahead. */
  WINDOW_LIES_AHEAD("J9104"),
  /** A notice is current until the day it is published or later. */
  DAYS_IN_ORDER("J9105"),
  /** Windows of a registry do not overlap. */
  WINDOWS_DO_NOT_OVERLAP("J9106"),
  STAYS_PUBLISHED("J9107"),
  PUBLISHED_BEFORE_ITS_WINDOW("J9108");

  private final String number;

  NoticeRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
