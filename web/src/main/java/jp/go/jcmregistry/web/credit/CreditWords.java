package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.go.jcmregistry.usecase.credit.CreditSearch;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Row;
import jp.go.jcmregistry.usecase.credit.CreditState;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.Site;

/** Runs of units as a page says them: names in its language, days of the registry's zone. */
@RequestScoped
public class CreditWords {

  @Inject private CreditSearch creditSearch;
  @Inject private ActivePage activePage;
  @Inject private Site site;

  private Map<String, String> partners;

  /** One line of a list. */
  public record Line(
      String serial,
      String country,
      String project,
      String title,
      int vintage,
      long quantity,
      LocalDate issuedFirst,
      LocalDate issuedLast,
      CreditState state) {

    /** Its units came from issuances of different days. */
    public boolean isIssuedInSteps() {
      return !issuedFirst.equals(issuedLast);
    }
  }

  /** A run in the language of the page. */
  public Line line(Row row) {
    return new Line(
        row.serial(),
        partners().getOrDefault(row.partner(), row.partner()),
        row.project(),
        isJapanese() ? row.titleJa() : row.titleEn(),
        row.vintage(),
        row.quantity(),
        day(row.issuedFirst()),
        day(row.issuedLast()),
        row.state());
  }

  /** The names of the partner countries by their codes. */
  public Map<String, String> partners() {
    if (partners == null) {
      partners = new LinkedHashMap<>();
      creditSearch
          .partners()
          .forEach(p -> partners.put(p.code(), isJapanese() ? p.nameJa() : p.nameEn()));
    }
    return partners;
  }

  private boolean isJapanese() {
    return activePage.getLanguage() == Language.JAPANESE;
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(site.getZone()).toLocalDate();
  }
}
