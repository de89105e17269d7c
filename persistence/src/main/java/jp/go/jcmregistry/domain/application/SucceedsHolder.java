package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.HolderContacts;
import jp.go.jcmregistry.domain.account.SuccessionCause;
import jp.go.jcmregistry.domain.account.SuccessionRule;
import jp.go.jcmregistry.domain.account.Successions;
import jp.go.jcmregistry.domain.account.Successions.Succession;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.FormerTrust;

/**
 * Form 6: whoever holds the accounts is followed by another. What the former holder's people were
 * trusted with and whom they trusted ends; the successor's contacts and people take their place.
 */
class SucceedsHolder implements Outcome {
  private final Successions successions;
  private final HolderContacts contacts;
  private final Registries registries;
  private final FormerTrust trust;
  private final InvitedPeople people;
  private final ApplicationLetters letters;

  SucceedsHolder(EntityManager entities) {
    this.successions = new Successions(entities);
    this.contacts = new HolderContacts(entities);
    this.registries = new Registries(entities);
    this.trust = new FormerTrust(entities);
    this.people = new InvitedPeople(entities);
    this.letters = new ApplicationLetters(entities);
  }

  /** Whoever sends it from outside is not told what there is of an account: only staff are. */
  @Override
  public List<Violation> against(Wish wish) {
    List<Violation> violations =
        new ArrayList<>(InvitedPeople.against(InvitedPeople.firstAndSecond(wish.answers())));
    String registry = wish.application().registry();
    LocalDate happened = wish.answers().date("happenedOn");
    if (happened.isAfter(registries.byCode(registry).dayOf(wish.now()))) {
      violations.add(Violation.of(SuccessionRule.HAS_HAPPENED.number(), happened));
    }
    boolean outside = wish.isOpen() && wish.application().channel() != ApplicationChannel.PAPER;
    if (!outside) {
      violations.addAll(successions.against(registry, wish.text("account"), wish.now()));
    }
    return violations;
  }

  @Override
  public String carryOut(Wish wish, long by) {
    Application application = wish.application();
    Account named = successions.account(application.registry(), wish.text("account")).orElseThrow();
    Succession succession =
        new Succession(
            named,
            SuccessionCause.valueOf(wish.text("cause")),
            wish.answers().date("happenedOn"),
            FormParts.holder(wish.answers()),
            application.id());
    List<Account> held = successions.carryOut(succession, wish.now(), by);
    held.forEach(each -> trust.end(each.id(), by, wish.now()));
    contacts.record(named.holderId(), wish.answers().values(), wish.now(), by);
    application.concerns(named.id());
    String number = named.number().toString();
    letters.write(application, NotificationKind.ACCOUNT_SUCCEEDED, number, wish.now());
    InvitedPeople.firstAndSecond(wish.answers())
        .forEach(person -> people.invite(person, held, wish, by));
    return number;
  }
}
