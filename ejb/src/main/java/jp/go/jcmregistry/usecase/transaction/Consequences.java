package jp.go.jcmregistry.usecase.transaction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JcmSeries;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Decider;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Trait;
import jp.go.jcmregistry.domain.transaction.TransferTimes;

/** What follows from a movement: which blocks it divides, who decides it, how long it takes. */
@Dependent
public class Consequences {
  private static final String APPROVERS =
      "SELECT u.name FROM representation r JOIN registry_user u ON u.id = r.user_id"
          + " WHERE r.account_id = ?1 AND r.until_at IS NULL AND r.state = 'ACTIVE'"
          + " AND rights_now(r) IN ('APPROVE', 'INITIATE_AND_APPROVE') AND u.id <> ?2"
          + " ORDER BY u.name, u.id";

  /** Found from the runs, which are few, never from the account's blocks. */
  private static final String REMAINS =
      """
      WITH named AS (
        SELECT split_part(n, ':', 1)::bigint AS series_id,
               int8range(split_part(n, ':', 2)::bigint, split_part(n, ':', 3)::bigint, '[]')
                 AS serials
        FROM unnest(string_to_array(?1, ',')) n),
      touched AS (
        SELECT DISTINCT b.series_id, b.serial_first, b.serial_last, b.serials, b.vintage
        FROM named n JOIN credit_block b ON b.series_id = n.series_id AND b.serials && n.serials
          AND b.until_at IS NULL AND b.account_id = ?2)
      SELECT s.name, t.serial_first, t.serial_last, lower(r.part), upper(r.part) - 1
      FROM touched t JOIN credit_series s ON s.id = t.series_id,
      LATERAL unnest(int8multirange(t.serials)
        - (SELECT range_agg(n.serials) FROM named n
           WHERE n.series_id = t.series_id AND n.serials && t.serials)) r(part)
      ORDER BY t.vintage, t.series_id, t.serial_first, r.part
      """;

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private TransferTimes transferTimes;

  /** A block that is divided, and what of it remains in the account. */
  public record Cut(String block, List<String> remains) implements Serializable {}

  /**
   * Who decides, and what then happens.
   *
   * @param approvers representatives who may approve; empty where the registry's approver decides
   * @param registryDecides whether the kind is always decided by the registry's approver
   * @param due when it would be executed if it were approved now; null: at once
   */
  public record Next(List<String> approvers, boolean registryDecides, Instant due)
      implements Serializable {}

  /** The blocks that these runs would divide. */
  List<Cut> cuts(Collection<UnitRun> runs, long accountId) {
    if (runs.isEmpty()) {
      return List.of();
    }
    String named =
        runs.stream()
            .map(r -> r.seriesId() + ":" + r.range().first() + ":" + r.range().last())
            .collect(Collectors.joining(","));
    List<?> rows =
        entities
            .createNativeQuery(REMAINS)
            .setParameter(1, named)
            .setParameter(2, accountId)
            .getResultList();
    Map<String, List<String>> remains = new LinkedHashMap<>();
    rows.stream()
        .map(Object[].class::cast)
        .forEach(
            c ->
                remains
                    .computeIfAbsent(serial(c, 1), block -> new ArrayList<>())
                    .add(serial(c, 3)));
    return remains.entrySet().stream().map(e -> new Cut(e.getKey(), e.getValue())).toList();
  }

  private static String serial(Object[] c, int at) {
    SerialRange range = SerialRange.of(Sql.number(c[at]), Sql.number(c[at + 1]));
    return new JcmSerial(JcmSeries.parse(Sql.text(c[0])), range).toString();
  }

  /** Who decides a movement that this user starts from this account. */
  Next next(TransactionKind kind, Account from, Account to, long startedBy, Instant at) {
    boolean second = kind.decider() == Decider.SECOND_REPRESENTATIVE;
    return new Next(
        second ? approvers(from.id(), startedBy) : List.of(), !second, due(kind, from, to, at));
  }

  private List<String> approvers(long account, long startedBy) {
    return entities
        .createNativeQuery(APPROVERS)
        .setParameter(1, account)
        .setParameter(2, startedBy)
        .getResultList()
        .stream()
        .map(Sql::text)
        .toList();
  }

  private Instant due(TransactionKind kind, Account from, Account to, Instant at) {
    if (to == null || !kind.has(Trait.DELAYED)) {
      return null;
    }
    Instant due = transferTimes.due(from, to, at);
    return due.isAfter(at) ? due : null;
  }
}
