package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.usecase.credit.CreditSearch;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Criteria;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Row;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Sort;
import jp.go.jcmregistry.usecase.credit.CreditState;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Site;

/** The search for credits, all of it in the address: to bookmark, to send on, without a session. */
@Named
@RequestScoped
public class CreditSearchPage {

  private static final int ROWS = 20;

  /** No value of either list, so that it asks for nothing. */
  private static final String ALL = "all";

  private static final List<CreditState> STATES =
      List.of(CreditState.HELD, CreditState.CANCELLED, CreditState.RETIRED);

  @Inject private CreditSearch creditSearch;
  @Inject private CreditWords words;
  @Inject private Asked asked;
  @Inject private Site site;
  @Inject private FacesContext context;

  private int page;
  private Slice<Row> found;

  /** Before the page is written, so that what was refused stands on top of it. */
  public void search() {
    Criteria criteria = criteria();
    page = asked.page();
    if (asked.isRefused()) {
      return;
    }
    found = rows(criteria);
    if (found.rows().isEmpty() && found.total() > 0) {
      page = getPages();
      found = rows(criteria);
    }
  }

  private Slice<Row> rows(Criteria criteria) {
    return creditSearch.search(site.getRegistry(), criteria, new Page((page - 1) * ROWS, ROWS));
  }

  private Criteria criteria() {
    // First on the page, so that its reason stands first in the summary too.
    JcmSerial serial = asked.value("serial", JcmSerial::parse);
    Criteria criteria =
        new Criteria(
            asked.oneOf("partner", words.partners().keySet()),
            asked.value("project", typed -> Typed.clean(typed).replace("-", "")),
            asked.value("vintageFrom", typed -> Vintage.parse(typed).year()),
            asked.value("vintageTo", typed -> Vintage.parse(typed).year()),
            asked.day("issuedFrom"),
            asked.day("issuedTo"),
            serial,
            asked.choice("state", CreditState.class, null),
            asked.choice("sort", Sort.class, Sort.SERIAL));
    if (isBackwards(criteria.vintageFrom(), criteria.vintageTo())) {
      asked.refuseByWord("vintageTo", "credits.vintageTo.order");
    }
    if (isBackwards(criteria.issuedFrom(), criteria.issuedTo())) {
      asked.refuseByWord("issuedTo", "credits.issuedTo.order");
    }
    return criteria;
  }

  private static <T extends Comparable<? super T>> boolean isBackwards(T from, T to) {
    return from != null && to != null && from.compareTo(to) > 0;
  }

  /** False when the question could not be read. */
  public boolean isAnswered() {
    return found != null;
  }

  public List<CreditWords.Line> getLines() {
    return found.rows().stream().map(words::line).toList();
  }

  public long getTotal() {
    return found.uncounted() ? Slice.COUNTED_MAX : found.total();
  }

  /** More were found than are counted. */
  public boolean isUncounted() {
    return found.uncounted();
  }

  public int getPage() {
    return page;
  }

  public int getPages() {
    return (int) ((getTotal() + ROWS - 1) / ROWS);
  }

  public List<SelectItem> getPartners() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem(ALL, text().getString("credits.partner.all")));
    words.partners().forEach((code, name) -> items.add(new SelectItem(code, name)));
    return items;
  }

  public List<SelectItem> getStates() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem(ALL, text().getString("credits.state.all")));
    STATES.forEach(s -> items.add(item(s, "CreditState.")));
    return items;
  }

  public List<SelectItem> getSorts() {
    return Arrays.stream(Sort.values()).map(s -> item(s, "credits.sort.")).toList();
  }

  private SelectItem item(Enum<?> value, String family) {
    return new SelectItem(value.name(), text().getString(family + value));
  }

  private ResourceBundle text() {
    return context.getApplication().getResourceBundle(context, "text");
  }
}
