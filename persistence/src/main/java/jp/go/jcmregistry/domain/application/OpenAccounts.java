package jp.go.jcmregistry.domain.application;

import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.shared.Violation;

/** Which accounts an application can be about. */
final class OpenAccounts {
  private OpenAccounts() {}

  static Optional<Violation> stillOpen(Account account) {
    return account.isEntitysInUse()
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                ApplicationRule.ACCOUNT_CAN_BE_APPLIED_FOR.number(), account.number().toString()));
  }
}
