package jp.go.jcmregistry.usecase.credit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Criteria;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Row;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/**
 * The search for runs of units. Whole series are chosen and ordered first, then each gives its
 * lowest runs from its own index, so that a page never sorts the blocks of a registry.
 */
class CreditQuery {
  private final Criteria criteria;
  private final List<Object> values = new ArrayList<>();
  private final StringBuilder series = new StringBuilder("s.registry = ?1");
  private final StringBuilder blocks =
      new StringBuilder("b.series_id = s.id AND b.until_at IS NULL");

  CreditQuery(String registry, String zone, Criteria criteria) {
    this.criteria = criteria;
    values.add(registry);
    and(series, "s.partner = ?", criteria.partner());
    and(series, "p.reference = ?", criteria.project());
    and(series, "s.vintage >= ?", criteria.vintageFrom());
    and(series, "s.vintage <= ?", criteria.vintageTo());
    if (criteria.serial() != null) {
      and(series, "s.name = ?", criteria.serial().series().toString());
      and(blocks, "b.serial_last >= ?", criteria.serial().range().first());
      and(blocks, "b.serial_first <= ?", criteria.serial().range().last());
    }
    if (criteria.state() != null) {
      blocks.append(" AND b.account_kind IN (").append(criteria.state().sqlList()).append(')');
    }
    if (criteria.issuedFrom() != null || criteria.issuedTo() != null) {
      issuedBetween(zone);
    }
  }

  private void issuedBetween(String zone) {
    StringBuilder issued = new StringBuilder();
    and(
        issued,
        "t.effective_at >= CAST(? AS date)::timestamp AT TIME ZONE '" + zone + "'",
        criteria.issuedFrom() == null ? null : criteria.issuedFrom().toString());
    and(
        issued,
        "t.effective_at < CAST(? AS date)::timestamp AT TIME ZONE '" + zone + "'",
        criteria.issuedTo() == null ? null : criteria.issuedTo().plusDays(1).toString());
    blocks
        .append(" AND EXISTS (SELECT FROM transaction_line l JOIN registry_transaction t")
        .append(" ON t.id = l.transaction_id WHERE l.kind = 'ISSUANCE'")
        .append(" AND l.series_id = b.series_id AND l.serials && b.serials")
        .append(issued)
        .append(')');
  }

  private void and(StringBuilder to, String condition, Object value) {
    if (value != null && !value.toString().isBlank()) {
      values.add(value);
      to.append(" AND ").append(condition.replace("?", "?" + values.size()));
    }
  }

  Slice<Row> slice(EntityManager entities, Page page) {
    int most = page.offset() + page.size();
    String chosen =
        "(SELECT s.*, p.reference, p.title_en, p.title_ja FROM credit_series s"
            + " JOIN project p ON p.id = s.project_id WHERE "
            + series
            + " ORDER BY "
            + criteria.sort().orderBy()
            + ") s";
    String found =
        "SELECT s.name, s.partner, s.reference, s.title_en, s.title_ja, s.vintage,"
            + " b.serial_first, b.serial_last, b.account_kind, i.first, i.last FROM "
            + chosen
            + " CROSS JOIN LATERAL (SELECT b.* FROM credit_block b WHERE "
            + blocks
            + " ORDER BY b.serial_first LIMIT "
            + most
            + ") b CROSS JOIN LATERAL (SELECT min(t.effective_at) AS first,"
            + " max(t.effective_at) AS last FROM transaction_line l"
            + " JOIN registry_transaction t ON t.id = l.transaction_id"
            + " WHERE l.kind = 'ISSUANCE' AND l.series_id = b.series_id"
            + " AND l.serials && b.serials) i ORDER BY "
            + criteria.sort().orderBy()
            + ", b.serial_first";
    List<?> rows =
        bind(entities.createNativeQuery(found))
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    List<Row> read = rows.stream().map(Object[].class::cast).map(this::row).toList();
    return new Slice<>(read, total(entities, chosen, page, read.size()));
  }

  private long total(EntityManager entities, String chosen, Page page, int read) {
    if (read < page.size() && (read > 0 || page.offset() == 0)) {
      return page.offset() + (long) read;
    }
    int most = Slice.COUNTED_MAX + 1;
    String count =
        "SELECT count(*) FROM (SELECT 1 FROM "
            + chosen
            + " CROSS JOIN LATERAL (SELECT 1 FROM credit_block b WHERE "
            + blocks
            + " LIMIT "
            + most
            + ") b LIMIT "
            + most
            + ") c";
    return Sql.number(bind(entities.createNativeQuery(count)).getSingleResult());
  }

  private Query bind(Query query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  /** A run's row; where a serial was asked for, only the part that was asked for. */
  private Row row(Object[] c) {
    long first = Sql.number(c[6]);
    long last = Sql.number(c[7]);
    if (criteria.serial() != null) {
      first = Math.max(first, criteria.serial().range().first());
      last = Math.min(last, criteria.serial().range().last());
    }
    return new Row(
        serial(Sql.text(c[0]), first, last),
        Sql.text(c[1]),
        Sql.text(c[2]),
        Sql.text(c[3]),
        Sql.text(c[4]),
        (int) Sql.number(c[5]),
        last - first + 1,
        Sql.instant(c[9]),
        Sql.instant(c[10]),
        CreditSearch.state(c[8]));
  }

  static String serial(String series, long first, long last) {
    return first == last ? series + "-" + first : series + "-" + first + "-" + last;
  }
}
