package jp.go.jcmregistry.domain.reporting;

import java.util.List;

/** Table 4: one run of ITMOs in holding accounts at the end of the year. */
public record AefHolding(AefBlock block) implements AefRow {

  @Override
  public AefTable table() {
    return AefTable.HOLDINGS;
  }

  boolean continues(AefHolding before) {
    return block.continues(before.block);
  }

  AefHolding joinedBy(AefHolding next) {
    return new AefHolding(block.joinedBy(next.block));
  }

  @Override
  public List<Object> cells(ExportProfile profile) {
    return block.cells(profile);
  }

  @Override
  public AefSource source() {
    return new AefSource(AefSource.Kind.UNITS, block.units().toString());
  }
}
