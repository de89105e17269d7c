package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody asks of Credit Search; every part but the order may be null.
 *
 * @param issuedFrom the instant from which units were issued
 * @param issuedBefore the instant before which they were
 * @param approach code of the cooperative approach under which units are authorized
 * @param authorized whether units are authorized for a use under Article 6.2
 * @param asOf the instant before which everything must have happened; null is now
 */
public record RunQuestion(
    String partner,
    String project,
    String methodology,
    String sector,
    Integer vintageFrom,
    Integer vintageTo,
    Instant issuedFrom,
    Instant issuedBefore,
    JcmSerial serial,
    ItmoRange itmo,
    CreditState state,
    String approach,
    Boolean authorized,
    Instant asOf,
    RunOrder order)
    implements Serializable {
  /** Everything there is now, by serial number. */
  public static final RunQuestion ALL =
      new RunQuestion(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          RunOrder.SERIAL);

  /** The same question about one run of units. */
  public RunQuestion of(JcmSerial run) {
    return copy(run, null, asOf);
  }

  /** The same question about a run of ITMO identifiers. */
  public RunQuestion of(ItmoRange run) {
    return copy(null, run, asOf);
  }

  /** The same question as it was to be answered before an instant. */
  public RunQuestion before(Instant instant) {
    return copy(serial, itmo, instant);
  }

  /** The only copy, so that no part is forgotten in one of several. */
  private RunQuestion copy(JcmSerial aboutRun, ItmoRange aboutItmos, Instant before) {
    return new RunQuestion(
        partner,
        project,
        methodology,
        sector,
        vintageFrom,
        vintageTo,
        issuedFrom,
        issuedBefore,
        aboutRun,
        aboutItmos,
        state,
        approach,
        authorized,
        before,
        order);
  }

  /** Asks for something only ITMOs can be or have; nothing else crosses to another registry. */
  boolean onlyItmos() {
    return Boolean.TRUE.equals(authorized)
        || approach != null
        || itmo != null
        || state == CreditState.OUTSIDE;
  }
}
