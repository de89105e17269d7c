package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.shared.Csv;
import jp.go.jcmregistry.usecase.transaction.TransactionLog;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.Words;

/** A log as a file: the rows of the page, each instant on both clocks in a column of its own. */
@RequestScoped
public class LogFile {

  private static final List<String> COLUMNS =
      List.of(
          "log.number",
          "log.kind",
          "log.status",
          "log.file.proposed.local",
          "log.file.proposed.gmt",
          "log.file.effective.local",
          "log.file.effective.gmt",
          "log.file.from",
          "log.file.to",
          "log.file.quantity",
          "credits.file.metric",
          "log.file.change",
          "log.file.balance");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  @Inject private Site site;

  /** The file with these rows. */
  byte[] of(List<TransactionLog.Row> rows) {
    return Csv.of(
        COLUMNS.stream().map(LogFile::word).toList(), rows.stream().map(this::cells).toList());
  }

  private List<Object> cells(TransactionLog.Row row) {
    Stream<Object> cells =
        Stream.of(
            row.number(),
            word("TransactionKind." + row.kind()),
            word("TransactionStatus." + row.status()),
            clock(row.proposedAt(), site.getZone()),
            clock(row.proposedAt(), ZoneOffset.UTC),
            clock(row.effectiveAt(), site.getZone()),
            clock(row.effectiveAt(), ZoneOffset.UTC),
            empty(row.from()),
            empty(row.to()),
            row.quantity(),
            metric(row),
            empty(row.change()),
            empty(row.balance()));
    return Arrays.asList(cells.toArray());
  }

  private static String metric(TransactionLog.Row row) {
    return "GHG".equals(row.metric()) ? word("credits.file.tonnes") : row.metric();
  }

  private static Object empty(Object cell) {
    return cell == null ? "" : cell;
  }

  private static String clock(Instant instant, ZoneId zone) {
    return instant == null ? "" : CLOCK.format(instant.atZone(zone));
  }

  private static String word(String key) {
    return Words.of(key);
  }
}
