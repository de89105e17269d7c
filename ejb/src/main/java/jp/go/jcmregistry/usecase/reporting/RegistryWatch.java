package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.notice.Mails;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.reporting.Flows;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.Transactions;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** What staff should know when they arrive: what does not run as it should, and the week's work. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class RegistryWatch {
  private static final String METRIC = "GHG";
  private static final int DAYS = 7;
  private static final int DAYS_OPEN_MAX = 2;

  /** Timers come every minute; what is late by more is not worked off. */
  private static final Duration LATE = Duration.ofMinutes(15);

  /** Also those that nobody tries any more, as long as what they say is news. */
  private static final String MAIL =
      "SELECT count(*) FROM mail WHERE failure IS NOT NULL AND created_at > ?2 AND ";

  private static final String LOCKED =
      "SELECT count(*) FROM access_entry WHERE registry = ?1 AND kind = 'LOCKED'"
          + " AND at >= registry_now() - interval '1 day'";
  private static final String LAST_CLOSED = "SELECT max(day) FROM closed_day WHERE registry = ?1";

  private static final String WEEK =
      "SELECT (t.effective_at AT TIME ZONE ?2)::date, t.kind, count(*) FROM registry_transaction t"
          + " WHERE t.registry = ?1 AND t.kind = ANY(string_to_array(?3, ','))"
          + " AND t.effective_at >= ?4 AND t.effective_at < ?5 GROUP BY 1, 2";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Holdings holdings;
  @Inject private Flows flows;
  @Inject private Transactions transactions;
  @Inject private MaintenanceWindows windows;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;
  @Inject private CurrentUser currentUser;

  /** What may be wrong. */
  public enum Concern {
    /** Transactions that should have been executed or expired by now. */
    JOBS_LATE,
    /** Days that are over and not closed yet. */
    DAYS_OPEN,
    /** Kinds of account whose entries are not what the lines of transactions say. */
    LEDGER_DIFFERS,
    /** Letters that could not leave. */
    MAIL_FAILED,
    /** Users who were locked in the last day. */
    USERS_LOCKED
  }

  /** A concern and how many it is about. */
  public record Alert(Concern concern, long count) implements Serializable {}

  /** Transactions that were completed on a day. */
  public record Day(LocalDate day, Map<TransactionKind, Long> completed) implements Serializable {}

  /** Concerns that are, and the last seven days, the oldest first. */
  public record View(List<Alert> alerts, List<Day> week) implements Serializable {}

  /** How the registry of this person is. */
  public View now() {
    Registry registry = registries.byCode(currentUser.actor().registry());
    LocalDate today = registry.dayOf(clock.now());
    List<Alert> alerts = new ArrayList<>();
    add(alerts, Concern.JOBS_LATE, late(registry));
    add(alerts, Concern.DAYS_OPEN, daysOpen(registry, today));
    add(alerts, Concern.LEDGER_DIFFERS, differing(registry, today));
    add(alerts, Concern.MAIL_FAILED, failed("registry = ?1", registry.code()));
    add(alerts, Concern.USERS_LOCKED, count(LOCKED, registry));
    return new View(alerts, week(registry, today));
  }

  /**
   * What may be wrong with the installation, for who administers it: mail that is no registry's.
   */
  @RolesAllowed("SYSTEM_ADMINISTRATOR")
  public List<Alert> ofInstallation() {
    List<Alert> alerts = new ArrayList<>();
    add(
        alerts,
        Concern.MAIL_FAILED,
        failed("(registry IS NULL OR kind = ?1)", NotificationKind.INVITATION.name()));
    return alerts;
  }

  /** While the registry is closed nothing is carried out, so nothing is late. */
  private long late(Registry registry) {
    Instant now = clock.now();
    return windows.closedUntil(registry.code(), now).isPresent()
        ? 0
        : transactions.late(registry.code(), now.minus(LATE));
  }

  private long failed(String whose, String parameter) {
    return Sql.number(
        entities
            .createNativeQuery(MAIL + whose)
            .setParameter(1, parameter)
            .setParameter(2, Sql.timestamp(clock.now().minus(Mails.NEWS)))
            .getSingleResult());
  }

  private static void add(List<Alert> alerts, Concern concern, long count) {
    if (count > 0) {
      alerts.add(new Alert(concern, count));
    }
  }

  private long count(String sql, Registry registry) {
    return Sql.number(
        entities.createNativeQuery(sql).setParameter(1, registry.code()).getSingleResult());
  }

  private long daysOpen(Registry registry, LocalDate today) {
    LocalDate last =
        Sql.date(
            entities
                .createNativeQuery(LAST_CLOSED)
                .setParameter(1, registry.code())
                .getSingleResult());
    long open = last == null ? 0 : last.until(today, ChronoUnit.DAYS) - 1;
    return open > DAYS_OPEN_MAX ? open : 0;
  }

  /** Two ways to one sum: what accounts gained and gave, and what the units' lines say. */
  private long differing(Registry registry, LocalDate today) {
    Map<AccountKind, Long> sums = new EnumMap<>(AccountKind.class);
    sums.putAll(holdings.totalsByKind(registry.code(), METRIC, registry.endOf(today)));
    flows
        .before(registry, METRIC, registry.endOf(today), Flows.By.PARTNER, null)
        .forEach(
            flow -> {
              sums.merge(flow.to(), -flow.quantity(), Long::sum);
              sums.merge(flow.from(), flow.quantity(), Long::sum);
            });
    return sums.values().stream().filter(difference -> difference != 0).count();
  }

  private List<Day> week(Registry registry, LocalDate today) {
    LocalDate first = today.minusDays(DAYS - 1L);
    List<Day> week = new ArrayList<>();
    first
        .datesUntil(today.plusDays(1))
        .forEach(day -> week.add(new Day(day, new EnumMap<>(TransactionKind.class))));
    List<?> rows =
        entities
            .createNativeQuery(WEEK)
            .setParameter(1, registry.code())
            .setParameter(2, registry.zone().getId())
            .setParameter(3, String.join(",", names()))
            .setParameter(4, Sql.timestamp(registry.endOf(first.minusDays(1))))
            .setParameter(5, Sql.timestamp(registry.endOf(today)))
            .getResultList();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      int day = (int) first.until(Sql.date(c[0]), ChronoUnit.DAYS);
      week.get(day).completed().put(TransactionKind.valueOf(Sql.text(c[1])), Sql.number(c[2]));
    }
    return week;
  }

  private static List<String> names() {
    return Arrays.stream(TransactionKind.values()).map(Enum::name).toList();
  }
}
