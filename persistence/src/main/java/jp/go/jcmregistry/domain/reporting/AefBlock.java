package jp.go.jcmregistry.domain.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.SerialRange;

/**
 * A run of ITMOs with what Tables 3 and 4 say about it alike: its identifiers, the JCM units under
 * them, metric, quantity, mitigation type and vintage.
 *
 * @param registry where the row is tracked
 * @param approach of the authorization; the identifiers name theirs
 * @param units as long as the run of identifiers
 * @param metric GHG, or the name of another metric
 */
public record AefBlock(
    String registry,
    String approach,
    AefAuthorization.Key authorization,
    ItmoSeries series,
    SerialRange serials,
    JcmSerial units,
    String metric,
    String gwp,
    String mitigationType) {
  static final String GHG = "GHG";
  static final String NOT_APPLICABLE = "NA";
  private static final String OTHER = "non-GHG";
  private static final String UNITS_OF = "JCM";

  static String metricCell(String metric) {
    return metric.equals(GHG) ? GHG : OTHER;
  }

  static String otherMetricCell(String metric) {
    return metric.equals(GHG) ? NOT_APPLICABLE : metric;
  }

  /** By how much the number of the identifier exceeds that of the unit. */
  long offset() {
    return serials.first() - units.range().first();
  }

  public long quantity() {
    return serials.quantity().amount();
  }

  /** Whether this one goes on where the other ends and says the same in every column. */
  boolean continues(AefBlock before) {
    return serials.first() == before.serials.last() + 1
        && offset() == before.offset()
        && series.equals(before.series)
        && units.series().equals(before.units.series())
        && authorization.id().equals(before.authorization.id())
        && approach.equals(before.approach)
        && registry.equals(before.registry)
        && metric.equals(before.metric)
        && Objects.equals(gwp, before.gwp)
        && mitigationType.equals(before.mitigationType);
  }

  /** Both as one. */
  AefBlock joinedBy(AefBlock next) {
    return new AefBlock(
        registry,
        approach,
        authorization,
        series,
        serials.merge(next.serials),
        new JcmSerial(units.series(), units.range().merge(next.units.range())),
        metric,
        gwp,
        mitigationType);
  }

  /** The sixteen columns that both tables have, in their order. */
  List<Object> cells(ExportProfile profile) {
    boolean ghg = metric.equals(GHG);
    return new ArrayList<>(
        Arrays.asList(
            approach,
            authorization.id(),
            series.firstTransferringParty(),
            registry,
            identifier(serials.first(), profile),
            identifier(serials.last(), profile),
            UNITS_OF,
            unit(units.range().first()),
            unit(units.range().last()),
            metricCell(metric),
            gwp,
            otherMetricCell(metric),
            // The column is mandatory; what is measured otherwise is no tonne.
            ghg ? quantity() : 0L,
            ghg ? NOT_APPLICABLE : (Object) quantity(),
            mitigationType,
            series.vintage().year()));
  }

  /** The whole identifier of the first unit, whatever a profile prints of it. */
  String firstIdentifier() {
    return new ItmoIdentifier(series, serials.first()).toString();
  }

  private Object identifier(long serial, ExportProfile profile) {
    return profile.fullIdentifiers()
        ? new ItmoIdentifier(series, serial).toString()
        : (Object) serial;
  }

  private String unit(long serial) {
    return units.series() + "-" + serial;
  }
}
