package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.AuthorizationVersion;
import jp.go.jcmregistry.domain.credit.AuthorizedUnits.Wanted;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Reads which units a person wants authorized, and says what stands against it. */
class UnitsCheck {
  private static final String HELD =
      "SELECT coalesce(sum(upper(b.serials * r) - lower(b.serials * r)), 0)"
          + " FROM credit_block b, int8range(?2, ?3, '[]') r WHERE b.series_id = ?1"
          + " AND b.serials && r AND b.until_at IS NULL"
          + " AND b.account_kind IN ('ENTITY_HOLDING', 'GOVERNMENT_HOLDING')";

  private static final String IDENTIFIED =
      "SELECT count(*) FROM itmo_run WHERE series_id = ?1"
          + " AND serials && int8range(?2, ?3, '[]')";

  private final EntityManager entities;
  private final Blocks blocks;
  private final Itmos itmos;

  UnitsCheck(EntityManager entities) {
    this.entities = entities;
    this.blocks = new Blocks(entities);
    this.itmos = new Itmos(entities);
  }

  /**
   * The runs in the order entered.
   *
   * @throws InvalidValue when a line is no serial or no identifier
   */
  List<Wanted> wanted(Answers answers, String registry) {
    List<JcmSerial> serials = lines(answers, "units").map(JcmSerial::parse).toList();
    List<ItmoIdentifier> given = lines(answers, "identifiers").map(ItmoIdentifier::parse).toList();
    return IntStream.range(0, serials.size())
        .mapToObj(
            i ->
                new Wanted(
                    serials.get(i),
                    blocks.series(registry, Set.of(serials.get(i).series().toString())).stream()
                        .findFirst()
                        .orElse(null),
                    i < given.size() ? given.get(i) : null))
        .toList();
  }

  private static Stream<String> lines(Answers answers, String name) {
    return answers.text(name, "").lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  List<Violation> violations(
      List<Wanted> wanted, AuthorizationVersion authorization, Answers answers) {
    List<Violation> violations = new ArrayList<>();
    for (Wanted each : wanted) {
      if (each.series() == null || twice(each, wanted)) {
        violations.add(Violation.of(UnitsRule.UNITS_EXIST.number(), each.serial().toString()));
      } else {
        against(each, authorization, violations);
      }
    }
    long identifiers = lines(answers, "identifiers").count();
    if (identifiers != 0 && identifiers != wanted.size()) {
      violations.add(
          Violation.of(UnitsRule.IDENTIFIERS_FIT.number(), wanted.get(0).serial().toString()));
    }
    long quantity = wanted.stream().mapToLong(w -> w.serial().range().quantity().amount()).sum();
    Long most = authorization.quantityMax();
    if (most != null && itmos.covered(authorization.authorization()) + quantity > most) {
      violations.add(
          Violation.of(
              UnitsRule.WITHIN_AUTHORIZED_QUANTITY.number(),
              authorization.authorizationId(),
              most - itmos.covered(authorization.authorization())));
    }
    return violations;
  }

  private static boolean twice(Wanted each, List<Wanted> wanted) {
    return wanted.stream()
        .anyMatch(
            other ->
                other != each
                    && other.serial().series().equals(each.serial().series())
                    && other.serial().range().overlaps(each.serial().range()));
  }

  private void against(
      Wanted each, AuthorizationVersion authorization, List<Violation> violations) {
    String serial = each.serial().toString();
    UnitRun run = each.run();
    int vintage = each.series().vintage().year();
    Stream.of(
            broken(!each.series().vintage().mayBecomeItmo(), UnitsRule.VINTAGE_FROM_2021, serial),
            broken(count(HELD, run) < run.quantity(), UnitsRule.UNITS_ARE_HELD, serial),
            broken(count(IDENTIFIED, run) > 0, UnitsRule.NO_IDENTIFIER_YET, serial),
            broken(
                !each.series().metric().equals(authorization.metric()),
                UnitsRule.SAME_METRIC,
                serial),
            broken(
                each.given() != null && !fits(each, authorization),
                UnitsRule.IDENTIFIERS_FIT,
                serial),
            authorization.covers(vintage) ? null : Violation.of("J4003", serial))
        .filter(Objects::nonNull)
        .forEach(violations::add);
  }

  private static Violation broken(boolean is, UnitsRule rule, String serial) {
    return is ? Violation.of(rule.number(), serial) : null;
  }

  private boolean fits(Wanted each, AuthorizationVersion authorization) {
    ItmoSeries series = each.given().series();
    return !itmos.named(each.given(), each.run().quantity())
        && series.approach().equals(authorization.approach())
        && series.vintage().equals(each.series().vintage());
  }

  private long count(String query, UnitRun run) {
    return Sql.number(
        entities
            .createNativeQuery(query)
            .setParameter(1, run.seriesId())
            .setParameter(2, run.range().first())
            .setParameter(3, run.range().last())
            .getSingleResult());
  }
}
