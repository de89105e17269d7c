package jp.go.jcmregistry.domain.notice;

import java.io.Serializable;
import java.util.List;

/**
 * What a message says of its event, the same in every language.
 *
 * @param transactionId null when it is not about a transaction
 * @param detail what its sentence names, such as the number of a transaction or a login ID
 * @param actionRequired whether whoever reads it has to do something
 * @param movement the units it is about; null where it is about none
 */
public record Told(
    NotificationKind kind,
    Long transactionId,
    String detail,
    boolean actionRequired,
    Movement movement)
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

  /** The same for somebody who has to do something. */
  public Told asking() {
    return new Told(kind, transactionId, detail, true, movement);
  }

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
