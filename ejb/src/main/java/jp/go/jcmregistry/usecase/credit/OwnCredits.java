package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** The blocks in an account that this person may read, now or as of an instant. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR", "APPROVER", "AUDITOR"})
public class OwnCredits {
  private static final String FROM =
      "credit_block b JOIN credit_series s ON s.id = b.series_id"
          + " JOIN project p ON p.id = s.project_id";
  private static final String RESERVED =
      "coalesce((SELECT sum(upper(r.serials * b.serials) - lower(r.serials * b.serials))"
          + " FROM reservation r WHERE r.open AND r.series_id = b.series_id"
          + " AND r.serials && b.serials), 0)";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Accounts accounts;
  @Inject private CurrentUser currentUser;

  /** What a person filters by; every part may be null. {@code asOf} null means now. */
  public record Criteria(
      String partner, String project, Integer vintageFrom, Integer vintageTo, Instant asOf)
      implements Serializable {
    public static final Criteria ALL = new Criteria(null, null, null, null, null);
  }

  /**
   * One block.
   *
   * @param reserved what is promised out of it now
   * @param metric the name of another metric than t CO2 eq, null for that
   */
  public record Row(
      String serial,
      String partner,
      String project,
      String titleEn,
      String titleJa,
      int vintage,
      long quantity,
      long reserved,
      Instant since,
      String metric)
      implements Serializable {}

  /**
   * What a list may be ordered by; blocks that are equal in it stand as the registry takes them.
   */
  public enum Order {
    VINTAGE("b.vintage"),
    PROJECT("p.reference"),
    QUANTITY("b.serial_last - b.serial_first"),
    SINCE("b.since_at");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  /** One page of an account's blocks, oldest vintage first, as the registry would choose them. */
  public Slice<Row> of(AccountNumber number, Criteria criteria, Page page) {
    return of(number, criteria, Order.VINTAGE, false, page);
  }

  /** The same in another order. */
  public Slice<Row> of(
      AccountNumber number, Criteria criteria, Order order, boolean descending, Page page) {
    Actor actor = currentUser.actor();
    Account account =
        accounts
            .byNumber(actor.registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    actor.mustRead(account.id(), account.registry());
    Listing listing = new Listing().and("b.account_id = ?", account.id());
    if (criteria.asOf() == null) {
      listing.and("b.until_at IS NULL");
    } else {
      listing
          .and("b.since_at < ?", Sql.timestamp(criteria.asOf()))
          .and("(b.until_at IS NULL OR b.until_at >= ?)", Sql.timestamp(criteria.asOf()));
    }
    return listing
        .and("s.partner = ?", criteria.partner())
        .and("p.reference = ?", criteria.project())
        .and("b.vintage >= ?", criteria.vintageFrom())
        .and("b.vintage <= ?", criteria.vintageTo())
        .slice(
            entities,
            "s.name, s.partner, p.reference, p.title_en, p.title_ja, b.vintage, b.serial_first,"
                + " b.serial_last, "
                + (criteria.asOf() == null ? RESERVED : "0")
                + ", b.since_at, s.metric",
            FROM,
            order.column + (descending ? " DESC" : "") + ", b.vintage, b.series_id, b.serial_first",
            page,
            OwnCredits::row);
  }

  private static Row row(Object[] c) {
    long first = Sql.number(c[6]);
    long last = Sql.number(c[7]);
    return new Row(
        Sql.text(c[0]) + "-" + SerialRange.of(first, last),
        Sql.text(c[1]),
        Sql.text(c[2]),
        Sql.text(c[3]),
        Sql.text(c[4]),
        (int) Sql.number(c[5]),
        last - first + 1,
        Sql.number(c[8]),
        Sql.instant(c[9]),
        metric(c[10]));
  }

  /** The name of another metric than t CO2 eq, null for that. */
  static String metric(Object column) {
    String metric = Sql.text(column);
    return "GHG".equals(metric) ? null : metric;
  }
}
