package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.go.jcmregistry.domain.reporting.YearOfAccounting;
import jp.go.jcmregistry.usecase.reporting.Adjustments;
import jp.go.jcmregistry.usecase.shared.Xlsx;
import jp.go.jcmregistry.web.reporting.RegularPage.Divided;
import jp.go.jcmregistry.web.reporting.RegularPage.Group;
import jp.go.jcmregistry.web.reporting.RegularPage.Line;
import jp.go.jcmregistry.web.shared.Words;

/**
 * Regular information as a workbook: a line for each figure of the page, a column for each year.
 */
@RequestScoped
public class RegularFile {
  @Inject private AskedPeriod askedPeriod;

  byte[] of(RegularPage page) {
    Adjustments.View view = page.getView().adjustments();
    List<String> header =
        new ArrayList<>(List.of(word("regular.figure"), word("regular.by"), word("regular.of")));
    page.getYears().forEach(year -> header.add(Integer.toString(year)));
    header.add(word("regular.sum"));
    List<List<Object>> rows = new ArrayList<>();
    annual(rows, view, "adjustments.firstTransferred", YearOfAccounting::firstTransferred);
    annual(rows, view, "adjustments.used", YearOfAccounting::used);
    annual(rows, view, "adjustments.net", YearOfAccounting::net);
    annual(rows, view, "adjustments.cumulative", YearOfAccounting::cumulativeNet);
    annual(rows, view, "adjustments.adjustment", year -> year.adjustment().shown());
    annual(rows, view, emissions(view), RegularFile::emissions);
    annual(rows, view, balance(view), RegularFile::balance);
    page.getDivided().forEach(divided -> divided(rows, page, divided));
    return Xlsx.of(word("regular.sheet"), above(view), header, rows);
  }

  private List<String> above(Adjustments.View view) {
    return List.of(
        askedPeriod.getParty() + ", " + askedPeriod.getLabel(),
        word("AdjustmentMethod." + view.accounting().period().method()),
        word(view.closing() == null ? "adjustments.file.open" : "adjustments.file.closed"));
  }

  private static String emissions(Adjustments.View view) {
    return view.accounting().period().isGreenhouseGases()
        ? "adjustments.emissions"
        : "adjustments.indicator";
  }

  private static String balance(Adjustments.View view) {
    return view.accounting().period().isGreenhouseGases()
        ? "adjustments.balance"
        : "adjustments.balance.other";
  }

  private static Object emissions(YearOfAccounting year) {
    return year.emissions() == null ? word("adjustments.missing") : year.emissions();
  }

  private static Object balance(YearOfAccounting year) {
    return year.balance() == null ? word("adjustments.unknown") : year.balance().shown();
  }

  private static void annual(
      List<List<Object>> rows,
      Adjustments.View view,
      String figure,
      Function<YearOfAccounting, Object> amount) {
    List<Object> cells = new ArrayList<>(List.of(word(figure), "", ""));
    view.accounting().years().forEach(year -> cells.add(amount.apply(year)));
    rows.add(cells);
  }

  private static void divided(List<List<Object>> rows, RegularPage page, Divided divided) {
    for (Group group : divided.groups()) {
      for (Line line : group.lines()) {
        List<Object> cells = new ArrayList<>();
        cells.add(word("BookedFigure." + divided.figure()));
        cells.add(word("Breakdown." + group.by()));
        cells.add(line.of());
        page.getYears().forEach(year -> cells.add(page.amount(line.amounts(), year)));
        cells.add(line.sum());
        rows.add(cells);
      }
    }
  }

  private static String word(String key) {
    return Words.of(key);
  }
}
