package jp.go.jcmregistry.usecase.account;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Confirmations;
import jp.go.jcmregistry.domain.identity.RepresentationState;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Sql;

/** Who acts for an account, who is asked to, and who did until lately. */
class ActingPeople {
  /**
   * Whoever acts or rests first, then requests, then the last who went; the people of a former
   * holder are told to staff only.
   */
  private static final String ALL =
      "SELECT u.name, u.login_id, r.rights, r.state, NULL, confirmed_until(r),"
          + " rights_now(r) <> r.rights, NULL::timestamptz, 1"
          + " FROM representation r JOIN registry_user u ON u.id = r.user_id"
          + " WHERE r.account_id = ?1 AND r.until_at IS NULL"
          + " UNION ALL SELECT q.name, q.login_id, q.rights, 'REQUESTED', q.number,"
          + " NULL::timestamptz, false, NULL::timestamptz, 2"
          + " FROM requested_representation q WHERE q.account_id = ?1"
          + " UNION ALL (SELECT u.name, u.login_id, r.rights, r.state, NULL, NULL::timestamptz,"
          + " false, r.until_at, 3"
          + " FROM representation r JOIN registry_user u ON u.id = r.user_id"
          + " WHERE r.account_id = ?1 AND r.until_at IS NOT NULL AND (?2 OR r.until_at > coalesce("
          + "(SELECT max(s.effective_at) FROM account a JOIN succession s"
          + " ON s.holder_id = a.holder_id WHERE a.id = ?1), '-infinity'))"
          + " ORDER BY r.until_at DESC, r.id LIMIT 20)"
          + " ORDER BY 9, 8 DESC, 1, 2";

  private final EntityManager entities;

  ActingPeople(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Who acts for an account, or is asked to, or did.
   *
   * @param loginId null for whoever has none yet
   * @param rights as they were given
   * @param request the number of what asked for it, where it is requested
   * @param confirmedUntil null where nobody need be confirmed
   * @param lapsed whether the person is left with reading, for nobody has confirmed them
   * @param until when it ended; null while it has not
   * @param mayConfirm whether the reader may
   */
  public record Person(
      String name,
      String loginId,
      Rights rights,
      RepresentationState state,
      String request,
      Instant confirmedUntil,
      boolean lapsed,
      Instant until,
      boolean mayConfirm)
      implements Serializable {

    /** Whether the person can act now, by what is recorded. */
    public boolean acts() {
      return state == RepresentationState.ACTIVE;
    }
  }

  List<Person> of(Account account, Actor reader) {
    boolean staff = reader.rightsOn(account.id()).isEmpty();
    return Sql.rows(
            entities.createNativeQuery(ALL).setParameter(1, account.id()).setParameter(2, staff))
        .map(c -> person(c, account, reader))
        .toList();
  }

  private static Person person(Object[] c, Account account, Actor reader) {
    RepresentationState state = RepresentationState.valueOf(Sql.text(c[3]));
    Instant confirmed = Sql.instant(c[5]);
    boolean another = !reader.loginId().equals(Sql.text(c[1]));
    return new Person(
        Sql.text(c[0]),
        Sql.text(c[1]),
        Rights.valueOf(Sql.text(c[2])),
        state,
        Sql.text(c[4]),
        confirmed,
        (Boolean) c[6],
        Sql.instant(c[7]),
        state == RepresentationState.ACTIVE
            && confirmed != null
            && another
            && Confirmations.mayConfirm(account.id(), reader));
  }
}
