package jp.go.jcmregistry.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.reporting.AnnualSummary.Year;
import jp.go.jcmregistry.usecase.reporting.Disclosure.Amount;
import jp.go.jcmregistry.usecase.reporting.Disclosure.Group;
import jp.go.jcmregistry.usecase.reporting.Disclosure.View;
import jp.go.jcmregistry.usecase.shared.Xlsx;

/** The tables of the disclosure as they stand in its files, in one language. */
final class DisclosureTables {
  /** The tables, by the names their addresses have. */
  static final List<String> NAMES = List.of("entities", "amounts", "years", "partners", "sectors");

  private final View view;
  private final DisclosurePage page;
  private final UnaryOperator<String> words;

  DisclosureTables(View view, DisclosurePage page, UnaryOperator<String> words) {
    this.view = view;
    this.page = page;
    this.words = words;
  }

  /** All tables, each with the sentence that says of which day it is. */
  List<Xlsx.Table> all() {
    return Stream.concat(NAMES.stream().map(this::named), others()).toList();
  }

  /** The same for a sheet of paper: what moved in a year and what was held are two tables. */
  List<Xlsx.Table> forPaper() {
    return Stream.concat(
            Stream.of(
                entities(), amounts(), moved(), held(), groups("partners"), groups("sectors")),
            others())
        .toList();
  }

  private Xlsx.Table moved() {
    return table(
        "years",
        List.of(
            "disclosure.years.year",
            "disclosure.years.issued",
            "disclosure.years.transfers",
            "disclosure.short.RETIREMENT",
            "disclosure.short.OIMP_USE",
            "disclosure.short.MANDATORY_CANCELLATION",
            "disclosure.short.VOLUNTARY_CANCELLATION",
            "disclosure.short.OMGE_CANCELLATION"),
        view.years().stream()
            .map(
                year ->
                    List.<Object>of(
                        page.name(year),
                        year.issued(),
                        year.transferred(),
                        year.retired(),
                        year.usedElsewhere(),
                        year.mandatorilyCancelled(),
                        year.voluntarilyCancelled(),
                        year.cancelledForOmge()))
            .toList());
  }

  private Xlsx.Table held() {
    Xlsx.Table years =
        table(
            "years",
            List.of(
                "disclosure.years.year",
                "disclosure.short.GOVERNMENT_HOLDING",
                "disclosure.short.ENTITY_HOLDING"),
            view.years().stream()
                .map(
                    year ->
                        List.<Object>of(
                            page.name(year), year.heldByGovernment(), year.heldByEntities()))
                .toList());
    return new Xlsx.Table(
        words.apply("disclosure.years.held"), years.above(), years.header(), years.rows());
  }

  /** One table by its name. */
  Xlsx.Table named(String name) {
    return switch (name) {
      case "entities" -> entities();
      case "amounts" -> amounts();
      case "years" -> years();
      default -> groups(name);
    };
  }

  private Xlsx.Table table(String name, List<String> header, List<List<Object>> rows) {
    List<String> above = List.of(page.caption(name));
    return new Xlsx.Table(
        words.apply("disclosure." + name), above, header.stream().map(words).toList(), rows);
  }

  private Xlsx.Table entities() {
    return table(
        "entities",
        List.of(
            "disclosure.entities.no",
            "disclosure.file.nameEn",
            "disclosure.file.nameJa",
            "disclosure.file.officeEn",
            "disclosure.file.officeJa"),
        view.entities().stream()
            .map(
                e ->
                    List.<Object>of(
                        e.no(), e.nameEn(), e.nameJa(), e.headOfficeEn(), e.headOfficeJa()))
            .toList());
  }

  private Xlsx.Table amounts() {
    return table(
        "amounts",
        List.of("disclosure.amounts.type", "disclosure.file.amount"),
        amounts(view.amounts(), view.sum()));
  }

  private List<List<Object>> amounts(List<Amount> amounts, long sum) {
    List<List<Object>> rows = new ArrayList<>();
    amounts.forEach(
        a -> rows.add(List.of(words.apply("disclosure.file." + a.kind()), a.quantity())));
    rows.add(List.of(words.apply("disclosure.amounts.sum"), sum));
    return rows;
  }

  /** One table of amounts for each metric other than t CO2 eq. */
  private Stream<Xlsx.Table> others() {
    return view.others().stream()
        .map(
            other ->
                new Xlsx.Table(
                    words.apply("disclosure.amounts") + " " + (1 + view.others().indexOf(other)),
                    List.of(page.otherCaption(other)),
                    List.of(words.apply("disclosure.amounts.type"), other.metric()),
                    amounts(other.amounts(), other.sum())));
  }

  private Xlsx.Table years() {
    return table(
        "years",
        List.of(
            "disclosure.years.year",
            "disclosure.file.from",
            "disclosure.file.to",
            "disclosure.years.issued",
            "disclosure.file.transfers",
            "disclosure.file.transferred",
            "disclosure.file.RETIREMENT",
            "disclosure.file.OIMP_USE",
            "disclosure.file.MANDATORY_CANCELLATION",
            "disclosure.file.VOLUNTARY_CANCELLATION",
            "disclosure.file.OMGE_CANCELLATION",
            "disclosure.file.GOVERNMENT_HOLDING",
            "disclosure.file.ENTITY_HOLDING"),
        view.years().stream().map(this::year).toList());
  }

  private List<Object> year(Year year) {
    return Stream.<Object>of(
            page.name(year),
            year.from().toString(),
            year.to().toString(),
            year.issued(),
            year.transfers(),
            year.transferred(),
            year.retired(),
            year.usedElsewhere(),
            year.mandatorilyCancelled(),
            year.voluntarilyCancelled(),
            year.cancelledForOmge(),
            year.heldByGovernment(),
            year.heldByEntities())
        .toList();
  }

  private Xlsx.Table groups(String name) {
    List<Group> groups = name.equals("partners") ? view.partners() : view.sectors();
    return table(
        name,
        List.of(
            "disclosure.column." + name,
            "disclosure.years.issued",
            "disclosure.groups.acquired",
            "CreditState.HELD",
            "CreditState.RETIRED",
            "CreditState.CANCELLED",
            "CreditState.OUTSIDE"),
        groups.stream()
            .map(
                g ->
                    List.<Object>of(
                        page.name(name, g.key()),
                        g.issued(),
                        g.acquired(),
                        g.held(),
                        g.used(),
                        g.cancelled(),
                        g.outside()))
            .toList());
  }
}
