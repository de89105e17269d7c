package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a pre-check found: all is counted, of each check the first few are kept to be read. */
public final class AefFindings implements Serializable {
  /** Nobody reads further; a systematic mistake would otherwise fill the memory. */
  public static final int KEPT_MAX = 50;

  private static final long serialVersionUID = 1L;

  private final Map<AefCheck, Long> counts = new EnumMap<>(AefCheck.class);
  private final Map<AefCheck, List<AefFinding>> kept = new EnumMap<>(AefCheck.class);
  private final Map<AefTable, Long> rows = new EnumMap<>(AefTable.class);

  AefFindings() {}

  /** Those of tables that were checked before; {@link #keep} brings back what can be read. */
  AefFindings(Map<AefCheck, Long> counts, Map<AefTable, Long> rows) {
    this.counts.putAll(counts);
    this.rows.putAll(rows);
  }

  void keep(AefFinding finding) {
    kept.computeIfAbsent(finding.check(), check -> new ArrayList<>()).add(finding);
  }

  void add(AefFinding finding) {
    if (counts.merge(finding.check(), 1L, Long::sum) <= KEPT_MAX) {
      keep(finding);
    }
  }

  long nextRow(AefTable table) {
    return rows.merge(table, 1L, Long::sum);
  }

  /** How many rows a table prints. */
  public long rows(AefTable table) {
    return rows.getOrDefault(table, 0L);
  }

  /** The checks that found something, in their order. */
  public List<AefCheck> checks() {
    return List.copyOf(kept.keySet());
  }

  public long count(AefCheck check) {
    return counts.getOrDefault(check, 0L);
  }

  /** The first findings of a check. */
  public List<AefFinding> of(AefCheck check) {
    return kept.getOrDefault(check, List.of());
  }

  public long count(AefCheck.Severity severity) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().severity() == severity)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public boolean mayBeFiled() {
    return count(AefCheck.Severity.ERROR) == 0;
  }

  public boolean needsReason() {
    return count(AefCheck.Severity.WARNING) > 0;
  }
}
