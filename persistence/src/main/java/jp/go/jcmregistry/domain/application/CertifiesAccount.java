package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.certificate.AccountCertificates;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Violation;

/** Form 3: issues a certificate of what is recorded of the account as of the end of a day. */
class CertifiesAccount implements Outcome {
  private final Accounts accounts;
  private final Registries registries;
  private final AccountCertificates certificates;
  private final Notifications notifications;

  CertifiesAccount(EntityManager entities) {
    this.accounts = new Accounts(entities);
    this.registries = new Registries(entities);
    this.certificates = new AccountCertificates(entities);
    this.notifications = new Notifications(entities);
  }

  /** A closed account can still be certified: what was recorded of it stays. */
  @Override
  public List<Violation> against(Wish wish) {
    Account account = accounts.byId(wish.account());
    Registry registry = registries.byCode(account.registry());
    LocalDate day = wish.answers().date("asOf");
    LocalDate opened = registry.dayOf(account.openedAt());
    LocalDate today = registry.dayOf(wish.now());
    return day.isBefore(today) && !day.isBefore(opened)
        ? List.of()
        : List.of(
            Violation.of(
                ApplicationRule.DAY_CAN_BE_CERTIFIED.number(), day, opened, today.minusDays(1)));
  }

  @Override
  public String carryOut(Wish wish, long by) {
    Account account = accounts.byId(wish.account());
    String number =
        certificates
            .certify(account, wish.answers().date("asOf"), wish.text("languages"), wish.now(), by)
            .number();
    notifications.tellRepresentatives(
        account.id(), null, NotificationKind.CERTIFICATE_ISSUED, null, number, wish.now());
    return number;
  }
}
