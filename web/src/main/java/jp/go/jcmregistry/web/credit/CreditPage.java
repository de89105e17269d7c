package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.credit.ItmoRange;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.PublicEvent;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.credit.CreditSearch;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Life;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Page;
import jp.go.jcmregistry.web.shared.Site;

/** What became of the units that an address names; the address stays for ever. */
@Named
@RequestScoped
public class CreditPage {

  @Inject private CreditSearch creditSearch;
  @Inject private CreditWords words;
  @Inject private AskedRuns askedRuns;
  @Inject private Asked asked;
  @Inject private ActivePage activePage;
  @Inject private Site site;
  @Inject private HttpServletRequest request;

  private String serial;
  private SerialRange range;
  private LocalDate asOf;
  private Life life;
  private List<CreditWords.Line> parts;

  /** Before the page is written: units that were never issued have no page. */
  public void read() {
    LocalDate day = asked.day("asOf");
    Instant past = askedRuns.past(day);
    asOf = past == null ? null : day;
    life = life(past).orElseGet(() -> notYet(past));
    parts = life.parts().stream().map(words::line).toList();
  }

  /** What was issued later had neither parts nor events on that day, but it has its page. */
  private Life notYet(Instant past) {
    if (past == null || life(null).isEmpty()) {
      throw new NotFoundOrNotYours("credit");
    }
    return Life.NONE;
  }

  private Optional<Life> life(Instant past) {
    String key = activePage.getKey();
    try {
      if (ItmoRange.isMeant(key)) {
        ItmoRange itmo = ItmoRange.parse(key);
        serial = itmo.toString();
        range = itmo.serials();
        return creditSearch.lifeOfItmos(site.getRegistry(), itmo, past);
      }
      JcmSerial jcm = JcmSerial.parse(key);
      serial = jcm.toString();
      range = jcm.range();
      return creditSearch.life(site.getRegistry(), jcm, past);
    } catch (InvalidValue noSerial) {
      return Optional.empty();
    }
  }

  public String getSerial() {
    return serial;
  }

  public long getQuantity() {
    return range.quantity().amount();
  }

  /** The past day the page is as of; null where it is as of now. */
  public LocalDate getAsOf() {
    return asOf;
  }

  /** Units of the run that exist; fewer than it names where its end was never issued. */
  public long getFound() {
    return life.exist();
  }

  /** What a unit of the run is one of; null where it is one t CO2 eq. */
  public String getMetric() {
    return Stream.concat(
            parts.stream().map(CreditWords.Line::metric),
            getEvents().stream().map(event -> CreditWords.metric(event.metric())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What all parts have in common; null where none is left. */
  public CreditWords.Line getAny() {
    return parts.isEmpty() ? null : parts.get(0);
  }

  public List<CreditWords.Line> getParts() {
    return parts;
  }

  /** False where the run has more parts than are shown. */
  public boolean isWhole() {
    return life.whole();
  }

  /** Whether all units that exist were counted: of another registry's only those that are shown. */
  public boolean isCounted() {
    return isWhole() || getAny().ours();
  }

  /** What of a part is frozen and published so. */
  public List<JcmSerial> frozen(CreditWords.Line part) {
    JcmSerial run = JcmSerial.parse(part.serial());
    return life.frozen().stream()
        .filter(units -> units.series().equals(run.series()))
        .filter(units -> run.range().overlaps(units.range()))
        .toList();
  }

  /** Nothing had happened by that day: the units came later. */
  public boolean isNotYet() {
    return parts.isEmpty() && getEvents().isEmpty();
  }

  /** They came from another registry, and none of them is in this one any more. */
  public boolean isAway() {
    return parts.isEmpty()
        && getEvents().stream().anyMatch(event -> event.kind() == PublicEvent.Kind.ACQUISITION);
  }

  public List<PublicEvent> getEvents() {
    return life.events().events();
  }

  /** False where earlier events are left out. */
  public boolean isLifeWhole() {
    return life.events().whole();
  }

  /** The page's own address in full, to be copied. */
  public String getAddress() {
    return site.addressFor(request) + activePage.to(Page.CREDIT, String.valueOf(serial));
  }
}
