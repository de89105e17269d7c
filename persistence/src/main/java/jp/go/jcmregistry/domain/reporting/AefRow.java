package jp.go.jcmregistry.domain.reporting;

import java.util.List;

/** A row of one of the tables: it knows its cells and where it comes from. */
public interface AefRow {
  AefTable table();

  /** Texts, numbers, dates, {@link PlatformCell} and, where empty, null; one for each field. */
  List<Object> cells(ExportProfile profile);

  AefSource source();
}
