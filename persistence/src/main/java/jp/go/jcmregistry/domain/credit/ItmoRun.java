package jp.go.jcmregistry.domain.credit;

import jp.go.jcmregistry.domain.cooperation.AuthorizationVersion;

/**
 * A run of units with ITMO identifiers of one series, alike in everything that Article 6 asks.
 *
 * @param itmoSeriesId the row of the identifiers' series
 * @param offset what is added to a JCM serial to get the serial of the identifier
 * @param authorization the version that holds for these units: the one at their first transfer, or
 *     the newest
 * @param firstTransferred whether these units were first transferred, here or by a partner
 */
public record ItmoRun(
    UnitRun run,
    long itmoSeriesId,
    ItmoSeries series,
    long offset,
    AuthorizationVersion authorization,
    boolean firstTransferred) {

  /** The identifier of the first unit. */
  public ItmoIdentifier first() {
    return new ItmoIdentifier(series, run.range().first() + offset);
  }

  /** Whether these units come from the Party of this registry, so that it transfers them first. */
  public boolean originatesIn(String registry) {
    return series.firstTransferringParty().equals(registry.substring(0, 3));
  }
}
