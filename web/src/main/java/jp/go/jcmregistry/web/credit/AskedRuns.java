package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.credit.CreditState;
import jp.go.jcmregistry.domain.credit.ItmoRange;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
import jp.go.jcmregistry.domain.credit.RunOrder;
import jp.go.jcmregistry.domain.credit.RunQuestion;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Approach;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Site;

/** What the address of Credit Search asks: the same for the page and for its files. */
@RequestScoped
public class AskedRuns {

  private static final String AFTER = "after-";
  private static final String BEFORE = "before-";

  @Inject private Asked asked;
  @Inject private CreditWords words;
  @Inject private Site site;

  /** The answer to whether units are authorized, as the form offers it. */
  enum Authorized {
    YES,
    NO
  }

  /** The question; what cannot be read is refused at its field. */
  public RunQuestion question() {
    // First on the page, so that its reason stands first in the summary too.
    Object named = asked.value("serial", AskedRuns::serial);
    LocalDate from = asked.day("issuedFrom");
    LocalDate to = asked.day("issuedTo");
    Authorized authorized = asked.choice("authorized", Authorized.class, null);
    RunQuestion question =
        new RunQuestion(
            asked.oneOf("partner", words.partners().keySet()),
            asked.value("project", typed -> Typed.clean(typed).replace("-", "")),
            asked.value("methodology", AskedRuns::methodology),
            asked.oneOf("sector", words.choices().sectors()),
            asked.value("vintageFrom", typed -> Vintage.parse(typed).year()),
            asked.value("vintageTo", typed -> Vintage.parse(typed).year()),
            start(from),
            start(to == null ? null : to.plusDays(1)),
            named instanceof JcmSerial serial ? serial : null,
            named instanceof ItmoRange itmo ? itmo : null,
            asked.choice("state", CreditState.class, null),
            asked.oneOf("approach", approaches()),
            authorized == null ? null : authorized == Authorized.YES,
            past(asked.day("asOf")),
            asked.choice("sort", RunOrder.class, RunOrder.SERIAL));
    refuseBackwards("vintageTo", question.vintageFrom(), question.vintageTo());
    refuseBackwards("issuedTo", from, to);
    return question;
  }

  private <T extends Comparable<? super T>> void refuseBackwards(String field, T from, T to) {
    if (from != null && to != null && from.compareTo(to) > 0) {
      asked.refuseByWord(field, "credits." + field + ".order");
    }
  }

  private static Object serial(String typed) {
    return ItmoRange.isMeant(typed) ? ItmoRange.parse(typed) : JcmSerial.parse(typed);
  }

  /** As Joint Committees number them, whatever is typed between country and number. */
  private static String methodology(String typed) {
    return Typed.clean(typed).replace('-', '_');
  }

  private List<String> approaches() {
    return words.choices().approaches().stream().map(Approach::code).toList();
  }

  private Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(site.getZone()).toInstant();
  }

  /** The end of a day; null for today and days to come, which are answered as it is now. */
  Instant past(LocalDate day) {
    return day == null || !day.isBefore(words.choices().today()) ? null : start(day.plusDays(1));
  }

  /** Where the list goes on; its beginning where the address names no place. */
  Place place() {
    String text = asked.text("place");
    try {
      if (text != null && text.startsWith(AFTER)) {
        return Place.after(JcmSerial.parse(text.substring(AFTER.length())));
      }
      if (text != null && text.startsWith(BEFORE)) {
        return Place.before(JcmSerial.parse(text.substring(BEFORE.length())));
      }
    } catch (InvalidValue none) {
      return Place.BEGINNING;
    }
    return Place.BEGINNING;
  }

  /** A place as the address names it. */
  static String named(Place place) {
    return (place.backwards() ? BEFORE : AFTER) + place.edge();
  }
}
