package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountHolderVersion;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/**
 * Opens an account for an entity of the demonstration without an application: no boundary, so that
 * no role leads here.
 */
@ApplicationScoped
@Transactional
public class AccountOpening {
  @Inject private Accounts accounts;
  @Inject private CurrentUser currentUser;
  @Inject private RegistryClock clock;

  /** Registers the entity and opens its holding account; answers with the account's number. */
  @Audited
  public AccountNumber open(AccountHolderVersion.Details entity) {
    Instant now = clock.now();
    String registry = currentUser.actor().registry();
    AccountHolder holder = accounts.register(registry, HolderKind.ENTITY, entity, now);
    return accounts.open(registry, AccountKind.ENTITY_HOLDING, holder, null, now).number();
  }
}
