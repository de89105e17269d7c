package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.SerialRange;

/** The holdings of a filed version, read back from its rows: what the next year begins with. */
final class FiledHoldings {
  private static final AefTable TABLE = AefTable.HOLDINGS;
  private static final String ITS = TABLE.ordinal() + "\t";

  private final EntityManager entities;

  FiledHoldings(EntityManager entities) {
    this.entities = entities;
  }

  void forEach(AefFiled filed, Consumer<AefBlock> each) {
    ExportLines.read(
        entities,
        filed.exportId(),
        line -> {
          if (line.startsWith(ITS)) {
            each.accept(block(AefContent.row(line).cells()));
          }
        });
  }

  private static AefBlock block(List<Object> cells) {
    JcmSerial first = JcmSerial.parse(text(cells, "UnderlyingUnitFirstUnitID"));
    JcmSerial last = JcmSerial.parse(text(cells, "UnderlyingUnitLastUnitID"));
    SerialRange units = SerialRange.of(first.range().first(), last.range().first());
    ItmoIdentifier identifier = ItmoIdentifier.parse(cells.get(TABLE.fields().size()).toString());
    String metric = text(cells, "Metric");
    return new AefBlock(
        text(cells, "PartyITMORegistryID"),
        text(cells, "CooperativeApproachID"),
        new AefAuthorization.Key(text(cells, "AuthorizationID"), 0),
        identifier.series(),
        SerialRange.of(identifier.serial(), identifier.serial() + units.last() - units.first()),
        new JcmSerial(first.series(), units),
        metric.equals(AefBlock.GHG) ? metric : text(cells, "Non-GHGMetric"),
        text(cells, "GWPValues"),
        text(cells, "MitigationType"));
  }

  private static String text(List<Object> cells, String field) {
    return Objects.toString(cells.get(TABLE.position(field)), null);
  }
}
