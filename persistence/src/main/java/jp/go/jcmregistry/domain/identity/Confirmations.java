package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Representatives are confirmed as often as the registry has set: by an operator, or by whoever may
 * approve for the account, never by themselves. Who was not is left with reading from that instant
 * on; no timer takes the rights, {@code rights_now} in the schema asks the clock.
 */
public class Confirmations {
  /** So many days before a confirmation ends its people are reminded, once. */
  public static final int REMINDED_BEFORE_DAYS = 30;

  private static final int AT_ONCE_MAX = 200;

  private static final String ENDING =
      "SELECT r.id, a.registry, a.id, a.number, u.login_id, confirmed_until(r)"
          + " FROM representation r JOIN account a ON a.id = r.account_id"
          + " JOIN registry_user u ON u.id = r.user_id AND u.status = 'ACTIVE'"
          + " WHERE r.until_at IS NULL AND r.state = 'ACTIVE' AND r.rights <> 'READ'"
          + " AND (r.reminded_at IS NULL OR r.reminded_at < r.confirmed_at)"
          + " AND confirmed_until(r) - make_interval(days => ?1) <= registry_now()"
          + " ORDER BY r.id LIMIT ?2 FOR UPDATE OF r SKIP LOCKED";

  private final EntityManager entities;
  private final RegistryUsers users;
  private final Representations representations;
  private final RegistryClock clock;

  public Confirmations(EntityManager entities) {
    this.entities = entities;
    this.users = new RegistryUsers(entities);
    this.representations = new Representations(entities);
    this.clock = new RegistryClock(entities);
  }

  /**
   * A confirmation that ends soon.
   *
   * @param until from then on the person only reads
   */
  public record Ending(
      String registry, long accountId, String account, String loginId, Instant until) {}

  /**
   * Confirms that somebody still acts for an account this person may read.
   *
   * @throws RuleBroken J7261 to J7263
   */
  public void confirm(long accountId, String loginId, Actor by) {
    Optional<Representation> held =
        users
            .byLoginId(loginId)
            .flatMap(user -> representations.current(user.id(), accountId))
            .filter(each -> each.state() == RepresentationState.ACTIVE)
            .flatMap(each -> Sql.lock(entities, Representation.class, each.id()));
    List<Violation> violations = new ArrayList<>();
    if (held.isEmpty()) {
      violations.add(broken(ConfirmationRule.STILL_ACTS, loginId));
    }
    if (loginId.equals(by.loginId())) {
      violations.add(broken(ConfirmationRule.ANOTHER_PERSON_CONFIRMS, loginId));
    }
    if (!mayConfirm(accountId, by)) {
      violations.add(broken(ConfirmationRule.MAY_CONFIRM, loginId));
    }
    RuleBroken.unlessNone(violations);
    held.get().confirm(by.userId(), clock.now());
  }

  /** Whether this person may confirm others who act for an account. */
  public static boolean mayConfirm(long accountId, Actor by) {
    return by.has(Role.OPERATOR) || by.rightsOn(accountId).filter(Rights::mayApprove).isPresent();
  }

  /** Claims those to be reminded of now; each is claimed once for one confirmation. */
  public List<Ending> claimReminders() {
    List<?> rows =
        entities
            .createNativeQuery(ENDING)
            .setParameter(1, REMINDED_BEFORE_DAYS)
            .setParameter(2, AT_ONCE_MAX)
            .getResultList();
    Instant now = clock.now();
    return rows.stream().map(Object[].class::cast).map(row -> claim(row, now)).toList();
  }

  private Ending claim(Object[] row, Instant now) {
    entities.find(Representation.class, Sql.number(row[0])).reminded(now);
    return new Ending(
        Sql.text(row[1]),
        Sql.number(row[2]),
        Sql.text(row[3]),
        Sql.text(row[4]),
        Sql.instant(row[5]));
  }

  private static Violation broken(ConfirmationRule rule, String about) {
    return Violation.of(rule.number(), about);
  }
}
