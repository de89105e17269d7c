package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import jp.go.jcmregistry.domain.credit.CreditState;
import jp.go.jcmregistry.domain.credit.Methodology;
import jp.go.jcmregistry.domain.credit.PublicEvent;
import jp.go.jcmregistry.domain.credit.PublicRun;
import jp.go.jcmregistry.domain.reporting.NdcPeriod;
import jp.go.jcmregistry.usecase.credit.CreditSearch;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Choices;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.Words;

/** Runs of units as a page says them: names in its language, days of the registry's zone. */
@Named
@RequestScoped
public class CreditWords {

  @Inject private CreditSearch creditSearch;
  @Inject private ActivePage activePage;
  @Inject private Site site;

  private Choices choices;
  private Map<String, String> partners;

  /**
   * One line of a list.
   *
   * @param itmo the ITMO identifiers; null where there are none
   * @param authorization the authorization's identifier; null where there is none
   * @param metric what a unit is one of; null where it is one t CO2 eq
   * @param ours this registry issued them and knows their project
   */
  public record Line(
      String serial,
      String country,
      String project,
      String title,
      int vintage,
      long quantity,
      LocalDate issued,
      CreditState state,
      String itmo,
      String authorization,
      String metric,
      boolean ours) {}

  /** The title of a methodology, in English where none is published in the page's language. */
  public String title(Methodology methodology) {
    return methodology.titleJa() == null
        ? methodology.titleEn()
        : activePage.either(methodology.titleEn(), methodology.titleJa());
  }

  /** A run in the language of the page. */
  public Line line(PublicRun run) {
    return new Line(
        run.serial().toString(),
        partner(run.partner()),
        run.project(),
        activePage.either(run.titleEn(), run.titleJa()),
        run.vintage(),
        run.quantity(),
        run.issuedAt().atZone(site.getZone()).toLocalDate(),
        run.state(),
        run.itmo() == null ? null : run.itmo().toString(),
        run.authorization(),
        metric(run.metric()),
        run.home().equals(site.getRegistry()));
  }

  /** What a unit of an event is one of; null where it is one t CO2 eq. */
  public String unit(PublicEvent event) {
    return metric(event.metric());
  }

  /** What a unit is one of; null where it is one t CO2 eq. */
  static String metric(String recorded) {
    return NdcPeriod.GHG.equals(recorded) ? null : recorded;
  }

  Choices choices() {
    if (choices == null) {
      choices = creditSearch.choices(site.getRegistry());
    }
    return choices;
  }

  /** The names of the partner countries by their codes. */
  public Map<String, String> partners() {
    if (partners == null) {
      partners = new LinkedHashMap<>();
      choices()
          .partners()
          .forEach(p -> partners.put(p.code(), activePage.either(p.nameEn(), p.nameJa())));
    }
    return partners;
  }

  /** The name of a country; its code where it is no partner any more. */
  public String partner(String code) {
    return partners().getOrDefault(code, code);
  }

  /** A sector of the agreed electronic format, whose own names are English. */
  public static String sector(String published) {
    try {
      return Words.of("Sector." + published.replaceAll("[^A-Za-z]+", "_"));
    } catch (MissingResourceException newer) {
      return published;
    }
  }
}
