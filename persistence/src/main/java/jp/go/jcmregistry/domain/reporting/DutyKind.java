package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * The reports that a Party taking part in Article 6.2 owes, and when each is due. A biennial
 * transparency report is known by the year it is due in, the agreed electronic format by the year
 * it reports, the others by the cooperative approach.
 */
public enum DutyKind {
  /** Annual information, by 15 April of the year after (decision 2/CMA.3, annex, paragraph 20). */
  AEF("AEF", "20[0-9]{2}", year -> LocalDate.of(year + 1, Month.APRIL, 15)),
  /** With the regular information (paragraph 21); at the end of 2024 and every second year. */
  BTR("BTR", "20[0-9][02468]", year -> LocalDate.of(year, Month.DECEMBER, 31)),
  /** Not later than the first authorization (paragraph 18), so its day is recorded. */
  INITIAL_REPORT("IR", "CA[0-9]{4}", null),
  /** For each further approach (paragraph 18), likewise. */
  UPDATED_INITIAL_REPORT("UIR", "CA[0-9]{4}", null);

  private final String abbreviation;
  private final Pattern form;
  private final IntFunction<LocalDate> dueOn;

  DutyKind(String abbreviation, String form, IntFunction<LocalDate> dueOn) {
    this.abbreviation = abbreviation;
    this.form = Pattern.compile(form);
    this.dueOn = dueOn;
  }

  /** As people abbreviate it in every language. */
  public String abbreviation() {
    return abbreviation;
  }

  boolean names(String concerns) {
    return form.matcher(concerns).matches();
  }

  /** The day on which it is due; empty where it follows no calendar. */
  public Optional<LocalDate> dueOn(String concerns) {
    return dueOn == null ? Optional.empty() : Optional.of(dueOn.apply(Integer.parseInt(concerns)));
  }
}
