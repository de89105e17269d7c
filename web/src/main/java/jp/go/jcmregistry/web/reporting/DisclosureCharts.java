package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import jp.go.jcmregistry.domain.reporting.AnnualSummary.Year;
import jp.go.jcmregistry.usecase.reporting.Disclosure.Group;
import jp.go.jcmregistry.web.reporting.BarChart.Row;
import jp.go.jcmregistry.web.shared.Words;

/** The pictures beside the tables of the disclosure; each shows numbers of its table only. */
@Named
@RequestScoped
public class DisclosureCharts {

  @Inject private DisclosurePage page;

  /** What each type of account holds on the day. */
  public BarChart getAmounts() {
    List<Row> rows =
        page.getView().amounts().stream()
            .map(a -> new Row(word("disclosure.short." + a.kind()), List.of(a.quantity())))
            .toList();
    return BarChart.of("amounts", List.of(word("disclosure.chart.amount")), rows);
  }

  /** What moved in each year. */
  public BarChart getYears() {
    return BarChart.of(
        "years",
        List.of(
            word("disclosure.years.issued"),
            word("disclosure.chart.used"),
            word("disclosure.years.cancelled")),
        years(year -> List.of(year.issued(), year.used(), year.cancelled())));
  }

  /** What stands in each type of account over time: held, used and cancelled. */
  public BarChart getHeld() {
    return BarChart.of(
        "held",
        List.of(
            word("disclosure.short.GOVERNMENT_HOLDING"),
            word("disclosure.short.ENTITY_HOLDING"),
            word("disclosure.chart.used"),
            word("disclosure.years.cancelled")),
        years(
            year ->
                List.of(
                    year.heldByGovernment(),
                    year.heldByEntities(),
                    year.usedByThen(),
                    year.cancelledByThen())));
  }

  private List<Row> years(Function<Year, List<Long>> values) {
    return page.getView().years().stream()
        .map(year -> new Row(page.name(year), values.apply(year)))
        .toList();
  }

  public BarChart getPartners() {
    return groups("partners", page.getView().partners());
  }

  public BarChart getSectors() {
    return groups("sectors", page.getView().sectors());
  }

  private BarChart groups(String name, List<Group> groups) {
    List<Row> rows =
        groups.stream()
            .map(
                group ->
                    new Row(
                        page.name(name, group.key()),
                        List.of(group.issued(), group.used(), group.cancelled())))
            .toList();
    return BarChart.of(
        name,
        List.of(
            word("disclosure.years.issued"),
            word("disclosure.chart.used"),
            word("disclosure.years.cancelled")),
        rows);
  }

  private static String word(String key) {
    return Words.of(key);
  }
}
