package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Party;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** Lets anyone find out whether a credit is real and what became of it; never whose it is. */
@Stateless
@PermitAll
public class CreditSearch {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  /** The order of the series; within one, units go by serial. */
  public enum Sort {
    SERIAL("s.name"),
    OLDEST("s.vintage, s.name"),
    NEWEST("s.vintage DESC, s.name");

    private final String orderBy;

    Sort(String orderBy) {
      this.orderBy = orderBy;
    }

    String orderBy() {
      return orderBy;
    }
  }

  /** What a visitor searches by; every part but {@code sort} may be null. */
  public record Criteria(
      String partner,
      String project,
      Integer vintageFrom,
      Integer vintageTo,
      LocalDate issuedFrom,
      LocalDate issuedTo,
      JcmSerial serial,
      CreditState state,
      Sort sort)
      implements Serializable {}

  /** A run of units that lie together. Issue days are the first and last of its units'. */
  public record Row(
      String serial,
      String partner,
      String project,
      String titleEn,
      String titleJa,
      int vintage,
      long quantity,
      Instant issuedFirst,
      Instant issuedLast,
      CreditState state)
      implements Serializable {}

  /** A public event in the life of some units of a run. */
  public record Event(Instant at, TransactionKind kind, String serial, long quantity)
      implements Serializable {}

  /** A run with its present parts and its public events. */
  public record Life(List<Row> parts, List<Event> events) implements Serializable {}

  /** A partner country as the search form offers it. */
  public record Partner(String code, String nameEn, String nameJa) implements Serializable {}

  /** One page of runs of the registry. */
  public Slice<Row> search(String registry, Criteria criteria, Page page) {
    return new CreditQuery(registry, zone(registry), criteria).slice(entities, page);
  }

  /** What became of the units of a run; empty when no such unit was ever issued. */
  public Optional<Life> life(String registry, JcmSerial serial) {
    Criteria criteria = new Criteria(null, null, null, null, null, null, serial, null, Sort.SERIAL);
    List<Row> parts = search(registry, criteria, new Page(0, 100)).rows();
    List<Event> events = events(registry, serial);
    return events.isEmpty() ? Optional.empty() : Optional.of(new Life(parts, events));
  }

  private List<Event> events(String registry, JcmSerial serial) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT t.effective_at, t.kind, s.name, lower(l.serials * r.asked),"
                    + " upper(l.serials * r.asked) - 1"
                    + " FROM credit_series s CROSS JOIN (SELECT int8range(?3, ?4, '[]') AS asked) r"
                    + " JOIN transaction_line l ON l.series_id = s.id AND l.serials && r.asked"
                    + " JOIN registry_transaction t ON t.id = l.transaction_id"
                    + " LEFT JOIN registry_transaction o ON o.id = t.reverses"
                    + " WHERE s.registry = ?1 AND s.name = ?2"
                    // A reversed transfer is as little the public's as the transfer was.
                    + " AND coalesce(o.kind, t.kind) <> 'TRANSFER'"
                    + " ORDER BY t.effective_at, t.id, l.line LIMIT 100")
            .setParameter(1, registry)
            .setParameter(2, serial.series().toString())
            .setParameter(3, serial.range().first())
            .setParameter(4, serial.range().last())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(CreditSearch::event).toList();
  }

  private static Event event(Object[] c) {
    long first = Sql.number(c[3]);
    long last = Sql.number(c[4]);
    return new Event(
        Sql.instant(c[0]),
        TransactionKind.valueOf(Sql.text(c[1])),
        CreditQuery.serial(Sql.text(c[2]), first, last),
        last - first + 1);
  }

  /** The partner countries, in the order in which they signed. */
  public List<Partner> partners() {
    return entities
        .createQuery("SELECT p FROM Party p WHERE p.jcmPartner = true", Party.class)
        .getResultList()
        .stream()
        .map(p -> new Partner(p.code2(), p.nameEn(), p.nameJa()))
        .sorted(java.util.Comparator.comparing(Partner::nameEn))
        .toList();
  }

  private String zone(String registry) {
    return entities.find(Registry.class, registry).zone().getId();
  }

  static CreditState state(Object kind) {
    return CreditState.of(AccountKind.valueOf(Sql.text(kind)));
  }
}
