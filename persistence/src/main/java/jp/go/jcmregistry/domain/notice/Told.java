package jp.go.jcmregistry.domain.notice;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import jp.go.jcmregistry.domain.cooperation.Clocks;

/**
 * What a message says of its event, the same in every language.
 *
 * @param transactionId null when it is not about a transaction
 * @param detail what its sentence names, such as the number of a transaction or a login ID
 * @param actionRequired whether whoever reads it has to do something
 * @param movement the units it is about; null where it is about none
 * @param detailJa the detail for who reads Japanese, where people wrote it; else null
 * @param window the time it names in place of the detail; null where it names none
 */
public record Told(
    NotificationKind kind,
    Long transactionId,
    String detail,
    boolean actionRequired,
    Movement movement,
    String detailJa,
    Window window)
    implements Serializable {

  /** As many runs are named in a message; the page of the transaction lists all. */
  public static final int RUNS_MAX = 5;

  public Told {
    detail = detail == null ? "" : detail;
    actionRequired = actionRequired || kind.alwaysAsks();
  }

  /** A message about no units. */
  public Told(NotificationKind kind, Long transactionId, String detail) {
    this(kind, transactionId, detail, false, null);
  }

  /** A message that reads the same in every language. */
  public Told(
      NotificationKind kind,
      Long transactionId,
      String detail,
      boolean actionRequired,
      Movement movement) {
    this(kind, transactionId, detail, actionRequired, movement, null, null);
  }

  /** What people wrote in both languages. */
  static Told written(NotificationKind kind, String english, String japanese) {
    return new Told(kind, null, english, false, null, japanese, null);
  }

  /** What its sentence names, for who reads this language. */
  public String named(Locale reader) {
    if (window != null) {
      return new Clocks(window.zone(), reader).window(window.from(), window.until());
    }
    boolean japanese = Locale.JAPANESE.getLanguage().equals(reader.getLanguage());
    return japanese && detailJa != null ? detailJa : detail;
  }

  /** The same for somebody who has to do something. */
  public Told asking() {
    return new Told(kind, transactionId, detail, true, movement, detailJa, window);
  }

  /** A span of time on the clock of a registry. */
  public record Window(Instant from, Instant until, ZoneId zone) implements Serializable {}

  /**
   * Units of one transaction as one account sees them.
   *
   * @param event the kind of the transaction
   * @param account the number of the account
   * @param quantity in units of the metric
   * @param units the first serial runs, at most {@link #RUNS_MAX}
   * @param more whether there are further runs
   */
  public record Movement(
      String event, String account, long quantity, String metric, List<String> units, boolean more)
      implements Serializable {}
}
