package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;

/**
 * Table 2: one version of an authorization.
 *
 * @param metric GHG, or the name of another metric
 * @param parties alpha-3 codes; empty: any Party
 * @param entities identification numbers; empty: any entity
 */
public record AefAuthorization(
    Key key,
    LocalDate authorizedOn,
    String approach,
    Long quantityMax,
    String metric,
    String gwp,
    List<String> sectors,
    List<String> activityTypes,
    AuthorizedPurpose purpose,
    List<String> parties,
    List<String> entities,
    String oimp,
    AefTimeframe timeframe,
    String terms,
    FirstTransferDefinition firstTransferDefinition,
    String explanation,
    boolean revoked)
    implements AefRow {

  /** An authorization as the reporting Party numbers it, and which version. */
  public record Key(String id, int version) {}

  @Override
  public AefTable table() {
    return AefTable.AUTHORIZATIONS;
  }

  @Override
  public List<Object> cells(ExportProfile profile) {
    return Arrays.asList(
        key.id,
        authorizedOn,
        approach,
        key.version,
        quantityMax,
        AefBlock.metricCell(metric),
        gwp,
        AefBlock.otherMetricCell(metric),
        joined(sectors),
        joined(activityTypes),
        purpose.published(),
        joined(parties),
        joined(entities),
        oimp,
        profile.spell(timeframe),
        terms,
        PlatformCell.LINK,
        profile.spell(firstTransferDefinition),
        revoked ? withRevocation() : explanation);
  }

  /** The format has no column for it: whoever reads must find it in words. */
  private String withRevocation() {
    String revocation = "This version revokes the authorization.";
    return explanation == null || explanation.isBlank()
        ? revocation
        : revocation + " " + explanation;
  }

  private static String joined(List<String> values) {
    return values.isEmpty() ? null : String.join(", ", values);
  }

  @Override
  public AefSource source() {
    return new AefSource(AefSource.Kind.AUTHORIZATION, key.id);
  }
}
