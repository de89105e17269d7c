package jp.go.jcmregistry.domain.reporting;

import java.io.IOException;
import java.io.OutputStream;

/** Writes tables into a file; how such a file looks the domain does not know. */
@FunctionalInterface
public interface AefPrinting {
  /** The same tables make the same bytes, whenever they are written. */
  void print(
      AefTables tables, ExportProfile profile, AefFormat format, Progress progress, OutputStream to)
      throws IOException;
}
