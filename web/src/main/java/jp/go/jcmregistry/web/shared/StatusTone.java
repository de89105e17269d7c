package jp.go.jcmregistry.web.shared;

import java.util.Set;

/** How a status looks. Each tone has a shape of its own, for who does not see the colour. */
enum StatusTone {
  WAITING(
      "waiting",
      "PROPOSED",
      "SUBMITTED",
      "PENDING",
      "RETURNED",
      "HINDERED",
      "DRAFT",
      "WAITING",
      "EMISSIONS_MISSING",
      "TO_COME",
      "WITHIN_30_DAYS",
      "WITHIN_7_DAYS"),
  UNDERWAY(
      "underway",
      "APPROVED",
      "DELAYED",
      "CHECKING",
      "RECEIVED",
      "ANSWERED",
      "PERIOD_RUNS",
      "WITHIN_90_DAYS"),
  DONE(
      "done",
      "COMPLETED",
      "ACCEPTED",
      "OPEN",
      "ACTIVE",
      "HELD",
      "CURRENT",
      "REGISTERED",
      "CARRIED_OUT",
      "REACHED",
      "DONE",
      "SENT",
      "VALID"),
  REFUSED(
      "refused",
      "REJECTED",
      "FAILED",
      "SUSPENDED",
      "FROZEN",
      "NOT_REACHED",
      "OVERDUE",
      "TRIED",
      "TAKEN_BACK",
      "HOLDS"),
  ENDED("ended");

  private final String code;
  private final Set<String> statuses;

  StatusTone(String code, String... statuses) {
    this.code = code;
    this.statuses = Set.of(statuses);
  }

  /** A status no tone names is a plain end: withdrawn, expired, closed, cancelled. */
  static StatusTone of(String status) {
    for (StatusTone tone : values()) {
      if (tone.statuses.contains(status)) {
        return tone;
      }
    }
    return ENDED;
  }

  String getCode() {
    return code;
  }
}
