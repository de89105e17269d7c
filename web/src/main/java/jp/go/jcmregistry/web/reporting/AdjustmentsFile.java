package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.reporting.Fraction;
import jp.go.jcmregistry.domain.reporting.YearOfAccounting;
import jp.go.jcmregistry.usecase.reporting.Adjustments;
import jp.go.jcmregistry.usecase.shared.Xlsx;
import jp.go.jcmregistry.web.shared.Words;

/** The table of adjustments as a workbook, with each adjustment also as the exact fraction. */
@RequestScoped
public class AdjustmentsFile {
  private static final List<String> COLUMNS =
      List.of(
          "adjustments.year",
          "adjustments.elapsed",
          "adjustments.firstTransferred",
          "adjustments.used",
          "adjustments.net",
          "adjustments.cumulative",
          "adjustments.adjustment",
          "adjustments.exact",
          "adjustments.indicative.column",
          "adjustments.emissions",
          "adjustments.source",
          "adjustments.balance");

  @Inject private AskedPeriod askedPeriod;

  byte[] of(Adjustments.View view) {
    return Xlsx.of(
        Words.of("adjustments.sheet"),
        above(view),
        COLUMNS.stream().map(AdjustmentsFile::word).toList(),
        view.accounting().years().stream().map(year -> cells(view, year)).toList());
  }

  private List<String> above(Adjustments.View view) {
    List<String> lines = new ArrayList<>();
    lines.add(askedPeriod.getParty() + ", " + askedPeriod.getLabel());
    lines.add(word("AdjustmentMethod." + view.accounting().period().method()));
    lines.add(word(view.closing() == null ? "adjustments.file.open" : "adjustments.file.closed"));
    return lines;
  }

  private static List<Object> cells(Adjustments.View view, YearOfAccounting year) {
    Stream<Object> cells =
        Stream.of(
            Integer.toString(year.year()),
            year.elapsed(),
            year.firstTransferred(),
            year.used(),
            year.net(),
            year.cumulativeNet(),
            year.adjustment().shown(),
            year.adjustment().toString(),
            word(year.indicative() ? "adjustments.indicative" : "adjustments.applied"),
            year.emissions() == null ? word("adjustments.missing") : year.emissions(),
            view.sources().getOrDefault(year.year(), ""),
            balance(year.balance()));
    return Arrays.asList(cells.toArray());
  }

  private static Object balance(Fraction balance) {
    return balance == null ? word("adjustments.unknown") : balance.shown();
  }

  private static String word(String key) {
    return Words.of(key);
  }
}
