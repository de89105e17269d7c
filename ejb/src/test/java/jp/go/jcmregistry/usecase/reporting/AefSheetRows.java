package jp.go.jcmregistry.usecase.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import jp.go.jcmregistry.domain.reporting.AefTable;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** One sheet, filled beyond its end with rows without cells, which cost nothing. */
final class AefSheetRows {
  void fill() {
    try (SXSSFWorkbook book = new SXSSFWorkbook(1)) {
      AefSheet sheet = new AefSheet(book, AefTable.ENTITIES, new AefStyles(book));
      List<Object> empty = Collections.nCopies(AefTable.ENTITIES.fields().size(), null);
      for (int i = 0; i < AefWorkbook.ROWS_MAX; i++) {
        sheet.add(empty);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
