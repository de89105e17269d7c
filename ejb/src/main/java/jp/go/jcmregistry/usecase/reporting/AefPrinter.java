package jp.go.jcmregistry.usecase.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import jp.go.jcmregistry.domain.reporting.AefFormat;
import jp.go.jcmregistry.domain.reporting.AefPrinting;
import jp.go.jcmregistry.domain.reporting.AefTables;
import jp.go.jcmregistry.domain.reporting.ExportProfile;
import jp.go.jcmregistry.domain.reporting.Progress;

/** Writes the tables as a workbook or as a text. */
@ApplicationScoped
public class AefPrinter implements AefPrinting {

  @Override
  public void print(
      AefTables tables, ExportProfile profile, AefFormat format, Progress progress, OutputStream to)
      throws IOException {
    switch (format) {
      case XLSX -> new AefWorkbook(profile, progress).write(tables, to);
      case CSV -> new AefText(profile, progress).write(tables, to);
      default -> throw new IllegalArgumentException(format.name());
    }
  }
}
