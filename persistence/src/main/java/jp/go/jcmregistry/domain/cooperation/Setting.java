package jp.go.jcmregistry.domain.cooperation;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/**
 * What a registry may set, with the value that holds until it does (design, section 5; facts of the
 * field, 5.4 and 7) and the bounds within which it may be set.
 */
public enum Setting {
  PROPOSAL_EXPIRES_AFTER_WORKING_DAYS(5, 1, 60),
  TRANSFER_LIMIT(2_000_000, 1, 1_000_000_000_000L),

  /** Most units of all transfers from one account that are proposed on one day. Zero: no limit. */
  TRANSFER_LIMIT_A_DAY(0, 0, 1_000_000_000_000L),

  /** The same of all accounts of the registry together. Zero: no limit. */
  REGISTRY_LIMIT_A_DAY(0, 0, 1_000_000_000_000L),

  /** Minutes from the approval of a transfer until it is due, whoever receives. */
  TRANSFER_DELAY_MINUTES(0, 0, 43_200),

  /**
   * To an account that is not trusted: noon of this working day after the approval, one day later
   * when it was approved after noon. Zero: no such delay. A new registry begins with one day.
   */
  TRANSFER_DELAY_WORKING_DAYS(0, 0, 30),

  /**
   * Between which times of working days transfers are executed; where it does not close later than
   * it opens, at any time. A new registry begins with 10:00 and 16:00.
   */
  TRANSFER_OPENS(0, 0, 1_439, Form.TIME_OF_DAY),
  TRANSFER_CLOSES(0, 0, 1_439, Form.TIME_OF_DAY),

  /** An account added to a list of trusted accounts is trusted after so many working days. */
  TRUSTED_AFTER_WORKING_DAYS(4, 0, 30),
  REVERSAL_DAYS(30, 0, 365),

  /** After so many days an application that nobody sent expires. */
  APPLICATION_KEPT_DAYS(30, 1, 365),

  /** How many applications are begun from one network address in an hour. */
  APPLICATIONS_AN_HOUR(20, 1, 1_000),

  /** How many act for an account. */
  REPRESENTATIVES_MIN(2, 1, 8),
  REPRESENTATIVES_MAX(8, 1, 100),

  /**
   * For how many months a representative is confirmed before reading is all that is left. Zero: for
   * ever. A new registry begins with twelve.
   */
  CONFIRMED_FOR_MONTHS(0, 0, 60),
  SIGN_IN_FAILURES_MAX(5, 3, 20),
  SIGN_IN_LOCK_MINUTES(15, 1, 1_440),

  /** How long somebody works on a task before others may take it. */
  TASK_CLAIM_MINUTES(120, 5, 1_440),

  /** After so many days a task that has no end of its own is overdue. */
  TASK_DUE_AFTER_DAYS(7, 1, 90),

  /** By when documents are asked for where nobody names a day. */
  DOCUMENTS_DUE_AFTER_WORKING_DAYS(10, 1, 60),

  /** So many days before that deadline whoever was asked is reminded. Zero: only afterwards. */
  DOCUMENTS_REMINDED_DAYS_BEFORE(3, 0, 30),

  /** Which description of the AEF its files follow: the position among the export profiles. */
  AEF_PROFILE(0, 0, 2),

  /** Up to how many actions or runs the AEF is compiled while somebody waits; else as a job. */
  AEF_ROWS_AT_ONCE(5_000, 0, 1_000_000),

  /** 1 where units may be sent to registries of other Parties and come from those here. */
  INTERNATIONAL_TRANSFERS(0, 0, 1);

  private static final int SECONDS_OF_MINUTE = 60;

  /** How a value is typed and shown. */
  public enum Form {
    NUMBER,
    /** Hours and minutes; kept as minutes after midnight in the registry's zone. */
    TIME_OF_DAY
  }

  private final long byDefault;
  private final long least;
  private final long most;
  private final Form form;

  Setting(long byDefault, long least, long most) {
    this(byDefault, least, most, Form.NUMBER);
  }

  Setting(long byDefault, long least, long most, Form form) {
    this.byDefault = byDefault;
    this.least = least;
    this.most = most;
    this.form = form;
  }

  public long byDefault() {
    return byDefault;
  }

  public long least() {
    return least;
  }

  public long most() {
    return most;
  }

  /** Whether the registry may set this value. */
  public boolean allows(long value) {
    return least <= value && value <= most;
  }

  /**
   * A value as a person types it, full-width digits forgiven; empty when it is none within bounds.
   */
  public Optional<Long> read(String typed) {
    try {
      String clean = Typed.clean(typed);
      long value =
          form == Form.TIME_OF_DAY
              ? LocalTime.parse(clean).toSecondOfDay() / SECONDS_OF_MINUTE
              : Long.parseLong(clean.replace(",", ""));
      return Optional.of(value).filter(this::allows);
    } catch (DateTimeParseException | NumberFormatException | InvalidValue unreadable) {
      return Optional.empty();
    }
  }

  /** A value as people read it. */
  public String shown(long value) {
    return form == Form.TIME_OF_DAY
        ? LocalTime.ofSecondOfDay(value * SECONDS_OF_MINUTE).toString()
        : Long.toString(value);
  }
}
