package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a year as they were compiled at one moment, with what the checks said of them and
 * how they differ from what was filed last.
 *
 * @param version what the first table says
 * @param fromFacts how much there was of everything the tables are made from
 * @param contentSha256 of the rows of Tables 2 to 5: the same rows have the same
 * @param comparedWith the version that was filed last when they were compiled; null: none
 */
public record AefExport(
    long id,
    String registry,
    int year,
    AefVersion version,
    ExportProfile profile,
    String fromFacts,
    String contentSha256,
    AefVersion comparedWith,
    Instant compiledAt,
    Amounts amounts)
    implements Serializable {

  /** How many rows, findings and changes there are; none of what is not named. */
  public record Amounts(
      Map<AefTable, Long> rows,
      Map<AefCheck, Long> findings,
      Map<AefTable, Long> added,
      Map<AefTable, Long> removed)
      implements Serializable {
    static Amounts none() {
      return new Amounts(
          new EnumMap<>(AefTable.class),
          new EnumMap<>(AefCheck.class),
          new EnumMap<>(AefTable.class),
          new EnumMap<>(AefTable.class));
    }
  }

  /** A row that is in these tables and was not in those filed last, or the other way round. */
  public record Change(AefTable table, boolean added, List<String> cells) implements Serializable {}

  public long rows(AefTable table) {
    return amounts.rows().getOrDefault(table, 0L);
  }

  /** How many findings there are of a severity. */
  public long count(AefCheck.Severity severity) {
    return amounts.findings().entrySet().stream()
        .filter(each -> each.getKey().severity() == severity)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The warnings that are filed only with a reason each. */
  public List<AefCheck> warnings() {
    return amounts.findings().keySet().stream()
        .filter(check -> check.severity() == AefCheck.Severity.WARNING)
        .toList();
  }

  /** Whether the rows are those of the version filed last. */
  public boolean isUnchanged() {
    return amounts.added().isEmpty() && amounts.removed().isEmpty();
  }

  /** Whether a file of this kind can hold every table. */
  public boolean fits(AefFormat format) {
    return List.of(AefTable.values()).stream().allMatch(table -> format.holds(rows(table)));
  }
}
