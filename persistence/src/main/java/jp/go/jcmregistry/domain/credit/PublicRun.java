package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.time.Instant;
import jp.go.jcmregistry.domain.account.AccountKind;

/**
 * Units that lie together, were issued together and are authorized together, as anybody may know
 * them: never whose they are.
 *
 * @param itmo their ITMO identifiers; null where they have none
 * @param authorization the authorization's identifier; null where there is none
 * @param metric {@code GHG} for t CO2 eq, else the name of another metric
 * @param home the registry that issued them
 */
public record PublicRun(
    JcmSerial serial,
    String partner,
    String project,
    String titleEn,
    String titleJa,
    String methodology,
    String sector,
    AccountKind kind,
    Instant issuedAt,
    ItmoRange itmo,
    String authorization,
    String metric,
    String home)
    implements Serializable {
  public int vintage() {
    return serial.series().vintage().year();
  }

  public long quantity() {
    return serial.range().quantity().amount();
  }

  public CreditState state() {
    return CreditState.of(kind);
  }

  /** The serial of the first unit, before which a list may go on backwards. */
  public JcmSerial firstUnit() {
    return unit(serial.range().first());
  }

  /** The serial of the last unit, behind which a list goes on. */
  public JcmSerial lastUnit() {
    return unit(serial.range().last());
  }

  private JcmSerial unit(long number) {
    return new JcmSerial(serial.series(), SerialRange.of(number, number));
  }
}
