package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.reporting.AnnualSummary.Year;
import jp.go.jcmregistry.usecase.certificate.TablesPaper;
import jp.go.jcmregistry.usecase.reporting.Disclosure;
import jp.go.jcmregistry.usecase.reporting.Disclosure.Amount;
import jp.go.jcmregistry.usecase.reporting.Disclosure.Other;
import jp.go.jcmregistry.usecase.reporting.Disclosure.View;
import jp.go.jcmregistry.usecase.shared.Csv;
import jp.go.jcmregistry.usecase.shared.Xlsx;
import jp.go.jcmregistry.web.credit.CreditWords;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;

/** The three statutory tables, as of the end of a day that the visitor may choose. */
@Named
@RequestScoped
public class DisclosurePage {

  @Inject private Download download;
  @Inject private Disclosure disclosure;
  @Inject private CreditWords words;
  @Inject private Asked asked;
  @Inject private ActivePage activePage;
  @Inject private Site site;
  @Inject private FacesContext context;

  private LocalDate day;
  private View view;

  /** An entity in the language of the page. */
  public record Entity(int no, String name, String headOffice) {}

  /** Before the page is written, so that a date that cannot be read is said on top of it. */
  public void read() throws IOException {
    day = asked.day("asOf");
    if (asked.isRefused()) {
      return;
    }
    view = disclosure.asOf(site.getRegistry(), day, isFiscal());
    if (asked.text("export") != null) {
      send(asked.text("export"));
    }
  }

  /** All tables as a workbook or on paper, or one of them as text. */
  private void send(String format) throws IOException {
    DisclosureTables tables = new DisclosureTables(view, this, Words::of);
    if (format.equals("xlsx")) {
      download.send(Xlsx.of(tables.all()), "disclosure-" + view.asOf() + ".xlsx");
      return;
    }
    if (format.equals("pdf")) {
      byte[] paper =
          TablesPaper.print(
              activePage.getLanguage().getCode(),
              Words.of("Page.DISCLOSURE"),
              List.of(Words.of("disclosure.stands", TagFunctions.date(view.asOf()))),
              tables.forPaper());
      download.send(paper, "disclosure-" + view.asOf() + ".pdf");
      return;
    }
    String name = asked.oneOf("table", DisclosureTables.NAMES);
    Xlsx.Table table = tables.named(name == null ? "amounts" : name);
    String file = "disclosure-" + (name == null ? "amounts" : name) + "-" + view.asOf() + ".csv";
    download.send(Csv.of(table.header(), table.rows()), file);
  }

  /** What a table is and of which day. */
  public String caption(String table) {
    String key = "disclosure." + table + ".caption";
    if (table.equals("years")) {
      key = isFiscal() ? "disclosure.years.fiscal" : "disclosure.years.calendar";
    }
    return Words.of(key, TagFunctions.date(view.asOf()));
  }

  /** What the table of another metric is and of which day. */
  public String otherCaption(Other other) {
    return Words.of("disclosure.others.caption", other.metric(), TagFunctions.date(view.asOf()));
  }

  /** Where a table is to be had as a file, of the same day and the same years. */
  public String csv(String table) {
    return "?asOf="
        + view.asOf()
        + "&year="
        + (isFiscal() ? "fiscal" : "calendar")
        + "&export=csv&table="
        + table;
  }

  /** A year as its row is called. */
  public String name(Year year) {
    return Words.of(
        isFiscal() ? "disclosure.years.fiscalYear" : "disclosure.years.calendarYear",
        Integer.toString(year.from().getYear()));
  }

  /** A partner country or a sector in the language of the page. */
  public String name(String table, String key) {
    return table.equals("partners") ? words.partner(key) : CreditWords.sector(key);
  }

  /** Years from April to March, as Japan's budget counts them, instead of calendar years. */
  public boolean isFiscal() {
    return "fiscal".equals(asked.text("year"));
  }

  /** False when the date could not be read. */
  public boolean isAnswered() {
    return view != null;
  }

  /** A day still to come was asked for; today is answered. */
  public boolean isTooLate() {
    return day != null && day.isAfter(view.today());
  }

  /** A day before the registry began: there is nothing to tell. */
  public boolean isTooEarly() {
    return view.asOf().isBefore(view.earliest());
  }

  public View getView() {
    return view;
  }

  public List<Entity> getEntities() {
    boolean japanese = activePage.getLanguage() == Language.JAPANESE;
    return view.entities().stream()
        .map(
            e ->
                japanese
                    ? new Entity(e.no(), e.nameJa(), e.headOfficeJa())
                    : new Entity(e.no(), e.nameEn(), e.headOfficeEn()))
        .toList();
  }

  /** The two rows that the ministry puts together as holding accounts. */
  public List<Amount> getHoldings() {
    return view.amounts().stream().filter(a -> isHolding(a.kind())).toList();
  }

  public List<Amount> getOtherAmounts() {
    return view.amounts().stream().filter(a -> !isHolding(a.kind())).toList();
  }

  private static boolean isHolding(AccountKind kind) {
    return kind == AccountKind.GOVERNMENT_HOLDING || kind == AccountKind.ENTITY_HOLDING;
  }

  /** Whether the asked day ends before the year does, so that its row is of a part of it. */
  public boolean isPart(Year year) {
    return year.to().isBefore(year.from().plusYears(1).minusDays(1));
  }

  /** The ends of the years that are over, newest first. */
  public List<LocalDate> getYearEnds() {
    LocalDate last =
        isFiscal()
            ? LocalDate.of(view.today().getYear(), Month.MARCH, 31)
            : LocalDate.of(view.today().getYear() - 1, Month.DECEMBER, 31);
    return Stream.iterate(last, end -> end.minusYears(1))
        .takeWhile(end -> !end.isBefore(view.earliest()))
        .filter(end -> end.isBefore(view.today()))
        .toList();
  }

  public List<SelectItem> getYearKinds() {
    ResourceBundle text = context.getApplication().getResourceBundle(context, "text");
    return List.of(
        new SelectItem("calendar", text.getString("disclosure.year.calendar")),
        new SelectItem("fiscal", text.getString("disclosure.year.fiscal")));
  }
}
