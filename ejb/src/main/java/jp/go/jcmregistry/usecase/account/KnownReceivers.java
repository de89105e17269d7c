package jp.go.jcmregistry.usecase.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/**
 * The accounts whose numbers a person knows already, so that nobody has to type them again: never
 * whose they are, and none that cannot receive any more.
 */
@Stateless
@RolesAllowed("HOLDER")
public class KnownReceivers {
  private static final int MOST = 20;

  /** Of the last transfers only, so that an account with a million of them is as quick. */
  private static final String KNOWN =
      """
      SELECT a.number, min(k.sort) FROM (
        SELECT r.account_id AS id, 1 AS sort FROM representation r
          WHERE r.user_id = ?2 AND r.until_at IS NULL AND r.state = 'ACTIVE'
        UNION ALL
        SELECT t.trusted_id, 2 FROM trusted_account t
          WHERE t.account_id = ?1 AND t.ended_at IS NULL AND t.trusted_from <= registry_now()
        UNION ALL
        SELECT l.to_account, 3 FROM (SELECT to_account FROM registry_transaction
          WHERE from_account = ?1 AND kind = 'TRANSFER' AND status = 'COMPLETED'
          ORDER BY id DESC LIMIT 100) l) k
      JOIN account a ON a.id = k.id
      WHERE a.id <> ?1 AND a.status = 'OPEN' AND a.registry = ?3
      GROUP BY a.number ORDER BY 2, 1 LIMIT ?4""";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Accounts accounts;
  @Inject private CurrentUser currentUser;

  /** Why a number is known, in the order in which they are shown. */
  public enum Why {
    /** The person acts for that account, too. */
    OWN,
    /** It stands on the account's trusted list. */
    TRUSTED,
    /** Units went there before. */
    SENT
  }

  /** An account that is known. */
  public record Known(AccountNumber number, Why why) implements Serializable {}

  /** The known receivers of an account this person acts for. */
  public List<Known> of(AccountNumber from) {
    Actor actor = currentUser.actor();
    Account account =
        accounts
            .byNumber(actor.registry(), from)
            .filter(found -> actor.represents(found.id()))
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    return Sql.rows(
            entities
                .createNativeQuery(KNOWN)
                .setParameter(1, account.id())
                .setParameter(2, actor.userId())
                .setParameter(3, account.registry())
                .setParameter(4, MOST))
        .map(
            row ->
                new Known(
                    AccountNumber.parse(Sql.text(row[0])),
                    Why.values()[(int) Sql.number(row[1]) - 1]))
        .toList();
  }
}
