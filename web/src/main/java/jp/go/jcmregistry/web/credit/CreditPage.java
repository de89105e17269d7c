package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.credit.CreditSearch;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Event;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Life;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Site;

/** What became of the units that an address names; the address stays for ever. */
@Named
@RequestScoped
public class CreditPage {

  @Inject private CreditSearch creditSearch;
  @Inject private CreditWords words;
  @Inject private ActivePage activePage;
  @Inject private Site site;
  @Inject private HttpServletRequest request;

  private JcmSerial serial;
  private List<CreditWords.Line> parts;
  private List<Event> events;

  /** Before the page is written: units that were never issued have no page. */
  public void read() {
    try {
      serial = JcmSerial.parse(activePage.getKey());
    } catch (InvalidValue noSerial) {
      throw new NotFoundOrNotYours("credit");
    }
    Life life =
        creditSearch
            .life(site.getRegistry(), serial)
            .orElseThrow(() -> new NotFoundOrNotYours("credit"));
    parts = life.parts().stream().map(words::line).toList();
    events = life.events();
  }

  public String getSerial() {
    return serial.toString();
  }

  public long getQuantity() {
    return serial.range().quantity().amount();
  }

  /** Units of the run that exist; fewer than it names where its end was never issued. */
  public long getFound() {
    return parts.stream().mapToLong(CreditWords.Line::quantity).sum();
  }

  public CreditWords.Line getAny() {
    return parts.get(0);
  }

  public List<CreditWords.Line> getParts() {
    return parts;
  }

  public List<Event> getEvents() {
    return events;
  }

  /** The page's own address in full, to be copied. */
  public String getAddress() {
    StringBuffer address = request.getRequestURL();
    String root = address.substring(0, address.indexOf("/", address.indexOf("//") + 2));
    return root + "/" + activePage.getLanguage().getCode() + "/credits/" + serial;
  }
}
