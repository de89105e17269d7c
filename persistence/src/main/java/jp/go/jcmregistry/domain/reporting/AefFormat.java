package jp.go.jcmregistry.domain.reporting;

import java.util.Locale;

/** The two kinds of file the tables are written to. */
public enum AefFormat {
  /** A workbook as the platform reads it. */
  XLSX,
  /** One text, for as many rows as there may be. */
  CSV;

  /** The rows a sheet can have, of which the title, an empty row and the labels are three. */
  private static final long SHEET_ROWS_MAX = 1_048_576 - 3;

  /** How names of such files end. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can hold a table of so many rows. */
  public boolean holds(long rows) {
    return this == CSV || rows <= SHEET_ROWS_MAX;
  }
}
