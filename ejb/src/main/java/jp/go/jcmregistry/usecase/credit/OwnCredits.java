package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
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

  /** The order in which the registry takes units. */
  private static final String TAKEN = "b.vintage, b.series_id, b.serial_first";

  /**
   * A plan made for no account in particular takes few blocks for granted, and sorts all of an
   * account that has many.
   */
  private static final String PLANNED_FOR_THE_ACCOUNT =
      "SELECT set_config('plan_cache_mode', 'force_custom_plan', true)";

  private static final int PART = 20;

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

  /** How a list may be ordered; blocks that are equal in it stand as the registry takes them. */
  public enum Order {
    OLDEST(TAKEN, false),
    NEWEST(TAKEN, true),
    PROJECT("p.reference, " + TAKEN, false),
    LARGEST("b.serial_last - b.serial_first, " + TAKEN, true),
    SMALLEST("b.serial_last - b.serial_first, " + TAKEN, false),
    LATEST("b.since_at, " + TAKEN, true),
    EARLIEST("b.since_at, " + TAKEN, false);

    private final String columns;
    private final boolean downwards;

    Order(String columns, boolean downwards) {
      this.columns = columns;
      this.downwards = downwards;
    }

    private static String by(String columns, boolean downwards) {
      return downwards ? columns.replace(",", " DESC,") + " DESC" : columns;
    }
  }

  /** A part of a list, how long the list is, and whether there are rows before and behind it. */
  public record Part(Slice<Row> slice, boolean before, boolean behind) implements Serializable {}

  /** One page of an account's blocks, oldest vintage first, as the registry would choose them. */
  public Slice<Row> of(AccountNumber number, Criteria criteria, Page page) {
    Account account = readable(number);
    return listing(account, criteria)
        .slice(entities, columns(criteria), FROM, TAKEN, page, OwnCredits::row);
  }

  /**
   * The blocks that follow a place. A list goes on behind a block and not after a number of them:
   * the thousandth part costs what the first does, and a block that came or went meanwhile moves
   * none of the others. A block that was never in the account is the beginning.
   */
  public Part part(AccountNumber number, Criteria criteria, Order order, Place place) {
    Account account = readable(number);
    entities.createNativeQuery(PLANNED_FOR_THE_ACCOUNT).getSingleResult();
    Long edge = place.edge() == null ? null : edge(account, place.edge(), criteria.asOf());
    boolean backwards = edge != null && place.backwards();
    boolean downwards = order.downwards != backwards;
    Listing listing = listing(account, criteria);
    long total = listing.count(entities, FROM);
    listing.and(
        "("
            + order.columns
            + (downwards ? ") < (" : ") > (")
            + "SELECT "
            + order.columns
            + " FROM "
            + FROM
            + " WHERE b.id = ?)",
        edge);
    List<Row> found =
        listing.first(
            PART + 1,
            entities,
            columns(criteria),
            FROM,
            Order.by(order.columns, downwards),
            OwnCredits::row);
    boolean more = found.size() > PART;
    List<Row> rows = new ArrayList<>(found.subList(0, more ? PART : found.size()));
    if (backwards) {
      Collections.reverse(rows);
    }
    Slice<Row> slice = new Slice<>(List.copyOf(rows), total);
    return backwards ? new Part(slice, more, true) : new Part(slice, edge != null, more);
  }

  /** A block as the address names it, where it is or where it last was; null where it never was. */
  private Long edge(Account account, JcmSerial block, Instant asOf) {
    for (String held : List.of("b.until_at IS NULL", "b.until_at IS NOT NULL")) {
      List<Long> found =
          new Listing()
              .and("b.account_id = ?", account.id())
              .and(held)
              .and("s.name = ?", block.series().toString())
              .and("b.serials && int8range(?, ?, '[]')", block.range().first())
              .and("b.serial_first = ?", block.range().first())
              .and("b.serial_last = ?", block.range().last())
              .and("b.since_at < ?", asOf == null ? null : Sql.timestamp(asOf))
              .first(
                  1, entities, "b.id, b.since_at", FROM, "b.since_at DESC", c -> Sql.number(c[0]));
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return null;
  }

  private Account readable(AccountNumber number) {
    Actor actor = currentUser.actor();
    Account account =
        accounts
            .byNumber(actor.registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    actor.mustRead(account.id(), account.registry());
    return account;
  }

  private static Listing listing(Account account, Criteria criteria) {
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
        .and("b.vintage <= ?", criteria.vintageTo());
  }

  /** What is promised now says nothing about a day in the past. */
  private static String columns(Criteria criteria) {
    return "s.name, s.partner, p.reference, p.title_en, p.title_ja, b.vintage, b.serial_first,"
        + " b.serial_last, "
        + (criteria.asOf() == null ? RESERVED : "0")
        + ", b.since_at, s.metric";
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
