package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
import jp.go.jcmregistry.usecase.credit.OwnCredits;
import jp.go.jcmregistry.usecase.credit.OwnCredits.Criteria;
import jp.go.jcmregistry.usecase.credit.OwnCredits.Order;
import jp.go.jcmregistry.usecase.credit.OwnCredits.Part;
import jp.go.jcmregistry.usecase.credit.OwnCredits.Row;
import jp.go.jcmregistry.usecase.shared.Slice;
import jp.go.jcmregistry.web.credit.HeldBlocks.Line;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Words;

/** The part of an account's blocks that the address asks for, in the language of the page. */
@Named
@RequestScoped
public class BlockLists {

  @Inject private OwnCredits credits;
  @Inject private AskedRuns askedRuns;
  @Inject private CreditWords words;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;

  /** The blocks of an account that match; the beginning where nothing is left at the place. */
  public HeldBlocks of(AccountNumber account, Criteria criteria) {
    Order order = asked.choice("sort", Order.class, Order.OLDEST);
    Part part = credits.part(account, criteria, order, askedRuns.place());
    if (part.slice().rows().isEmpty() && part.slice().total() > 0) {
      part = credits.part(account, criteria, order, Place.BEGINNING);
    }
    Slice<Row> slice = part.slice();
    List<Row> rows = slice.rows();
    Map<String, String> countries = words.partners();
    return new HeldBlocks(
        rows.stream().map(row -> line(row, countries)).toList(),
        Math.min(slice.total(), Slice.COUNTED_MAX),
        slice.uncounted(),
        part.before() && !rows.isEmpty() ? before(rows.get(0)) : null,
        part.behind() && !rows.isEmpty() ? after(rows.get(rows.size() - 1)) : null);
  }

  /** The orders to choose from, the registry's own first. */
  public List<SelectItem> getOrders() {
    return Arrays.stream(Order.values())
        .map(order -> new SelectItem(order.name(), Words.of("blocks.sort." + order)))
        .toList();
  }

  private static String before(Row row) {
    return AskedRuns.named(Place.before(JcmSerial.parse(row.serial())));
  }

  private static String after(Row row) {
    return AskedRuns.named(Place.after(JcmSerial.parse(row.serial())));
  }

  private Line line(Row row, Map<String, String> countries) {
    return new Line(
        row.serial(),
        countries.getOrDefault(row.partner(), row.partner()),
        row.project(),
        activePage.either(row.titleEn(), row.titleJa()),
        row.vintage(),
        row.quantity(),
        row.reserved(),
        row.since(),
        row.metric());
  }
}
