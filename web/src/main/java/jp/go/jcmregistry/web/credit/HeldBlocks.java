package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.usecase.credit.OwnCredits;
import jp.go.jcmregistry.usecase.credit.OwnCredits.Criteria;
import jp.go.jcmregistry.usecase.credit.OwnCredits.Order;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The blocks of an account, a part at a time: rows and count come from one call. */
public class HeldBlocks extends LazyDataModel<HeldBlocks.Line> {

  private static final long serialVersionUID = 1L;

  private final AccountNumber account;
  private final Criteria criteria;
  private final Map<String, String> countries;
  private final boolean japanese;

  HeldBlocks(
      AccountNumber account, Criteria criteria, Map<String, String> countries, boolean japanese) {
    this.account = account;
    this.criteria = criteria;
    this.countries = countries;
    this.japanese = japanese;
  }

  /** One block in the language of the page. */
  public record Line(
      String serial,
      String country,
      String project,
      String title,
      int vintage,
      long quantity,
      long reserved,
      Instant since,
      String metric) {}

  /** Zero, because {@link #load} learns the count together with the rows. */
  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return 0;
  }

  @Override
  public List<Line> load(
      int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    Slice<Line> slice = slice(first, size, sortBy);
    if (slice.rows().isEmpty() && slice.total() > 0) {
      slice = slice(recalculateFirst(first, size, (int) slice.total()), size, sortBy);
    }
    setRowCount((int) slice.total());
    return slice.rows();
  }

  private Slice<Line> slice(int first, int size, Map<String, SortMeta> sortBy) {
    SortMeta asked = sortBy.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
    // Asked for each time: what a session keeps may wake up on another node.
    return CDI.current()
        .select(OwnCredits.class)
        .get()
        .of(
            account,
            criteria,
            asked == null ? Order.VINTAGE : order(asked.getField()),
            asked != null && asked.getOrder() == SortOrder.DESCENDING,
            new Page(first, size))
        .map(this::line);
  }

  /** Only what the list knows; a field from nowhere is the list's own order. */
  private static Order order(String field) {
    String name = field == null ? "" : field.toUpperCase(Locale.ROOT);
    return Arrays.stream(Order.values())
        .filter(order -> order.name().equals(name))
        .findFirst()
        .orElse(Order.VINTAGE);
  }

  private Line line(OwnCredits.Row row) {
    return new Line(
        row.serial(),
        countries.getOrDefault(row.partner(), row.partner()),
        row.project(),
        japanese ? row.titleJa() : row.titleEn(),
        row.vintage(),
        row.quantity(),
        row.reserved(),
        row.since(),
        row.metric());
  }

  @Override
  public String getRowKey(Line line) {
    return line.serial();
  }
}
