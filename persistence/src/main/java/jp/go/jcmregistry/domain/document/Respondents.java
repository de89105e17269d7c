package jp.go.jcmregistry.domain.document;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.application.Application;
import jp.go.jcmregistry.domain.application.ApplicationStatus;
import jp.go.jcmregistry.domain.application.Applications;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.UserStatus;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Typed;

/** Who can be asked for documents, by what people know them by. */
class Respondents {
  private static final Set<ApplicationStatus> UNDECIDED =
      Set.of(
          ApplicationStatus.RECEIVED,
          ApplicationStatus.CHECKING,
          ApplicationStatus.RETURNED,
          ApplicationStatus.APPROVED);

  private static final String ACTING =
      "SELECT count(*) FROM representation r JOIN registry_user u ON u.id = r.user_id"
          + " JOIN account a ON a.id = r.account_id"
          + " WHERE (a.id = ?1::bigint OR a.holder_id = ?2::bigint) AND r.until_at IS NULL AND r.state = 'ACTIVE'"
          + " AND rights_now(r) <> 'READ' AND u.status = 'ACTIVE'";

  private final EntityManager entities;
  private final Applications applications;
  private final Accounts accounts;
  private final RegistryUsers users;

  Respondents(EntityManager entities) {
    this.entities = entities;
    this.applications = new Applications(entities);
    this.accounts = new Accounts(entities);
    this.users = new RegistryUsers(entities);
  }

  /** By the number of an application or an account, or a login ID; nobody asks themselves. */
  Optional<Respondent> named(String registry, DocumentRequests.Wish wish, Actor by) {
    try {
      String clean = Typed.clean(wish.whom());
      if (wish.wholeHolder()) {
        return holder(registry, clean);
      }
      return applicant(registry, clean)
          .or(() -> account(registry, clean))
          .or(() -> user(registry, clean.toLowerCase(Locale.ROOT), by));
    } catch (InvalidValue unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Respondent> applicant(String registry, String number) {
    try {
      Application sent = applications.sent(registry, number);
      return Optional.of(sent)
          .filter(it -> UNDECIDED.contains(it.status()))
          .map(it -> Respondent.applicant(it.id()));
    } catch (NotFoundOrNotYours none) {
      return Optional.empty();
    }
  }

  private Optional<Respondent> account(String registry, String number) {
    return entityAccount(registry, number)
        .filter(it -> it.status() != AccountStatus.CLOSED && isActedFor(it.id(), null))
        .map(it -> Respondent.account(it.id()));
  }

  /** Any of its accounts names it, even one that is closed: others may be open. */
  private Optional<Respondent> holder(String registry, String number) {
    return entityAccount(registry, number)
        .filter(it -> isActedFor(null, it.holderId()))
        .map(it -> Respondent.holder(it.holderId()));
  }

  private Optional<Account> entityAccount(String registry, String number) {
    return accounts.typed(registry, number).filter(it -> it.kind() == AccountKind.ENTITY_HOLDING);
  }

  /** Whether there is somebody who could answer. */
  private boolean isActedFor(Long account, Long holder) {
    Object acting =
        entities
            .createNativeQuery(ACTING)
            .setParameter(1, account)
            .setParameter(2, holder)
            .getSingleResult();
    return Sql.number(acting) > 0;
  }

  private Optional<Respondent> user(String registry, String loginId, Actor by) {
    return users
        .byLoginId(loginId)
        .filter(it -> registry.equals(it.registry()) && it.status() == UserStatus.ACTIVE)
        .filter(it -> !it.id().equals(by.userId()))
        .map(it -> Respondent.user(it.id()));
  }
}
