package jp.go.jcmregistry.domain.identity;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is not confirmed for a year only reads, by the clock alone. */
class ConfirmationsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Instant BEGUN = Instant.parse("2026-02-18T01:00:00Z");
  private static final Instant A_YEAR_LATER = Instant.parse("2027-02-18T01:00:00Z");

  private static final AtomicInteger SET = new AtomicInteger();

  private Account account;
  private RegistryUser person;
  private RegistryUser colleague;
  private RegistryUser operator;

  @BeforeEach
  void twoWhoActForAnAccount() {
    DATABASE.setClock(BEGUN);
    DATABASE.run(
        e -> {
          account = People.account(e);
          person = acting(e, Rights.INITIATE_AND_APPROVE);
          colleague = acting(e, Rights.APPROVE);
          operator = People.staff(e, Role.OPERATOR);
          confirmedFor(e, 12);
        });
  }

  /** Each set later than the one before, and all before the day on which anybody begins. */
  private static void confirmedFor(EntityManager e, long months) {
    Instant from = BEGUN.minusSeconds(1000).plusSeconds(SET.incrementAndGet());
    new Registries(e).begin("JPN01", Setting.CONFIRMED_FOR_MONTHS, months, from);
  }

  private RegistryUser acting(EntityManager e, Rights rights) {
    RegistryUser user = People.representative(e);
    e.flush();
    new Representations(e).begin(user, account.id(), rights, BEGUN);
    return user;
  }

  private Rights rights(RegistryUser user) {
    return actor(user).rights().get(account.id());
  }

  private Actor actor(RegistryUser user) {
    return DATABASE.call(e -> new RegistryUsers(e).actor(user.loginId()).orElseThrow());
  }

  private boolean confirm(RegistryUser whom, RegistryUser by) {
    Actor actor = actor(by);
    DATABASE.run(e -> new Confirmations(e).confirm(account.id(), whom.loginId(), actor));
    return true;
  }

  @Test
  void rightsEndWithTheYearAndNotBefore() {
    DATABASE.setClock(A_YEAR_LATER.minusSeconds(1));
    assertThat(rights(person)).isEqualTo(Rights.INITIATE_AND_APPROVE);

    DATABASE.setClock(A_YEAR_LATER);

    assertThat(rights(person)).isEqualTo(Rights.READ);
    assertThat(rights(colleague)).isEqualTo(Rights.READ);
  }

  @Test
  void aRegistryThatAsksForNoConfirmationTakesNoRights() {
    DATABASE.run(e -> confirmedFor(e, 0));
    DATABASE.setClock(A_YEAR_LATER);

    assertThat(rights(person)).isEqualTo(Rights.INITIATE_AND_APPROVE);
  }

  @Test
  void whoMayApproveConfirmsAndAnOperatorAlsoAfterwards() {
    DATABASE.setClock(A_YEAR_LATER.minusSeconds(1));
    confirm(person, colleague);
    DATABASE.setClock(A_YEAR_LATER);
    assertThat(rights(person)).isEqualTo(Rights.INITIATE_AND_APPROVE);
    assertThat(rights(colleague)).isEqualTo(Rights.READ);

    confirm(colleague, operator);

    assertThat(rights(colleague)).isEqualTo(Rights.APPROVE);
  }

  @Test
  void nobodyConfirmsThemselvesNorWithoutTheRight() {
    assertBroken(() -> confirm(person, person), "J7261");
    RegistryUser initiator = DATABASE.call(e -> acting(e, Rights.INITIATE));
    assertBroken(() -> confirm(person, initiator), "J7262");
    RegistryUser stranger = DATABASE.call(People::representative);
    assertBroken(() -> confirm(stranger, operator), "J7263");
  }

  @Test
  void whoWasLeftWithReadingConfirmsNobody() {
    DATABASE.setClock(A_YEAR_LATER);

    assertBroken(() -> confirm(person, colleague), "J7262");
  }

  @Test
  void aReminderComesThirtyDaysBeforeOnceForEachConfirmation() {
    claim();
    DATABASE.setClock(A_YEAR_LATER.minusSeconds(30 * 86_400 + 1));
    assertThat(claim()).isEmpty();

    DATABASE.setClock(A_YEAR_LATER.minusSeconds(30 * 86_400));
    assertThat(claim()).containsExactly(person.loginId(), colleague.loginId());
    assertThat(claim()).isEmpty();

    confirm(person, operator);
    DATABASE.setClock(Instant.parse("2028-01-10T00:00:00Z"));
    assertThat(claim()).containsExactly(person.loginId());
  }

  /** Of this account; others were left by other tests. */
  private List<String> claim() {
    return DATABASE.call(
        e ->
            new Confirmations(e)
                .claimReminders().stream()
                    .filter(ending -> ending.accountId() == account.id())
                    .map(Confirmations.Ending::loginId)
                    .toList());
  }
}
