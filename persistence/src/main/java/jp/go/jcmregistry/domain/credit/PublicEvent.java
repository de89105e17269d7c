package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that happened to units and that everybody may know.
 *
 * @param detail what it names besides: an authorization, a certificate or a freeze; null where
 *     nothing
 */
public record PublicEvent(Instant at, Kind kind, JcmSerial serial, String detail, String metric)
    implements Serializable {
  /** What can happen; the kinds of transaction carry their names. */
  public enum Kind {
    ISSUANCE,
    AUTHORIZATION,
    FIRST_TRANSFER,
    INTERNATIONAL_TRANSFER,
    ACQUISITION,
    RETIREMENT,
    OIMP_USE,
    VOLUNTARY_CANCELLATION,
    OMGE_CANCELLATION,
    MANDATORY_CANCELLATION,
    REVERSAL,
    CERTIFICATE,
    CERTIFICATE_WITHDRAWN,
    FROZEN,
    RELEASED
  }

  public long quantity() {
    return serial.range().quantity().amount();
  }
}
