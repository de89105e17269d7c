package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.credit.ItmoRange;
import jp.go.jcmregistry.domain.credit.PublicRun;
import jp.go.jcmregistry.domain.credit.PublicRuns.Part;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
import jp.go.jcmregistry.domain.credit.RunQuestion;
import jp.go.jcmregistry.usecase.credit.CreditSearch;
import jp.go.jcmregistry.usecase.shared.Csv;
import jp.go.jcmregistry.usecase.shared.SheetLines;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.Words;

/**
 * Everything that a search has found, as a file: sent part by part while it is read, so that a
 * million rows take no more memory than a page, and as of one instant, so that it is one answer.
 */
@RequestScoped
public class CreditFile {

  private static final List<String> COLUMNS =
      List.of(
          "credits.column.serial",
          "credits.column.quantity",
          "credits.file.metric",
          "credits.partner",
          "credits.project",
          "credits.file.title",
          "credits.methodology",
          "credits.sector",
          "credits.column.vintage",
          "credits.column.issued",
          "credits.state",
          "credits.approach",
          "credits.column.authorization",
          "credits.file.itmoFirst",
          "credits.file.itmoLast");

  @Inject private Download download;
  @Inject private CreditSearch creditSearch;
  @Inject private CreditWords words;
  @Inject private Site site;

  /** Whatever takes the lines of a file. */
  private interface Lines {
    void add(List<?> cells) throws IOException;
  }

  /** Sends a file: {@code xlsx}, or {@code csv} for whatever else is asked. */
  void send(RunQuestion asked, String format, LocalDate asOf) throws IOException {
    boolean workbook = "xlsx".equals(format);
    String name = "credits" + (asOf == null ? "" : "-" + asOf) + (workbook ? ".xlsx" : ".csv");
    RunQuestion still = creditSearch.still(asked);
    download.send(name, to -> write(still, workbook, to));
  }

  /**
   * The lines that would be sent, to be compared with those that were: the header first, then part
   * by part as they are asked for. To be gone through once.
   */
  public Iterable<List<?>> lines(RunQuestion asked) {
    RunQuestion still = creditSearch.still(asked);
    Stream<Part> parts =
        Stream.iterate(
            creditSearch.partOfFile(site.getRegistry(), still, Place.BEGINNING),
            Objects::nonNull,
            part ->
                part.behind()
                    ? creditSearch.partOfFile(site.getRegistry(), still, part.next())
                    : null);
    Stream<List<?>> lines = parts.flatMap(part -> part.runs().stream()).map(this::cells);
    return Stream.concat(Stream.<List<?>>of(header()), lines)::iterator;
  }

  private void write(RunQuestion asked, boolean workbook, OutputStream to) throws IOException {
    if (workbook) {
      try (SheetLines lines = new SheetLines(Words.of("credits.results"), header(), to)) {
        rows(asked, lines::add);
      }
      return;
    }
    Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    try (Csv.Lines lines = new Csv.Lines(text)) {
      lines.add(header());
      rows(asked, cells -> lines.add(cells.stream().map(Csv::harmless).toList()));
    }
  }

  private void rows(RunQuestion asked, Lines lines) throws IOException {
    Part part = creditSearch.partOfFile(site.getRegistry(), asked, Place.BEGINNING);
    while (true) {
      for (PublicRun run : part.runs()) {
        lines.add(cells(run));
      }
      if (!part.behind()) {
        return;
      }
      part = creditSearch.partOfFile(site.getRegistry(), asked, part.next());
    }
  }

  private static List<String> header() {
    return COLUMNS.stream().map(Words::of).toList();
  }

  private List<Object> cells(PublicRun run) {
    CreditWords.Line line = words.line(run);
    Stream<Object> known =
        Stream.of(
            line.serial(),
            line.quantity(),
            line.metric() == null ? Words.of("credits.file.tonnes") : line.metric(),
            line.country(),
            line.project(),
            line.title(),
            run.methodology(),
            CreditWords.sector(run.sector()),
            line.vintage(),
            line.issued().toString(),
            Words.of("CreditState." + line.state()));
    List<Object> cells = new ArrayList<>(known.toList());
    cells.addAll(identifiers(run));
    return cells;
  }

  private static List<Object> identifiers(PublicRun run) {
    ItmoRange itmo = run.itmo();
    if (itmo == null) {
      return Arrays.asList("", "", "", "");
    }
    return List.of(
        itmo.series().approach(),
        run.authorization(),
        itmo.identifier(itmo.serials().first()).toString(),
        itmo.identifier(itmo.serials().last()).toString());
  }
}
