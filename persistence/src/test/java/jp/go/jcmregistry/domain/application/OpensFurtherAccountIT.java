package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import org.junit.jupiter.api.Test;

/** Form 8: a holder has another account, for which the same people act. */
class OpensFurtherAccountIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor applicant = ledger.representative(account, Rights.INITIATE);
  private final Actor reader = ledger.representative(account, Rights.READ);

  private Key form(Actor by) {
    Map<String, String> answers = new TreeMap<>();
    answers.put("purpose", "Credits of another department");
    answers.put("agreed", "yes");
    return answered(begun(ApplicationForm.FURTHER_ACCOUNT, account, by), answers);
  }

  private Rights rights(Actor person, Account of) {
    return ledger.call(
        e ->
            new RegistryUsers(e)
                .actor(person.loginId())
                .orElseThrow()
                .rightsOn(of.id())
                .orElseThrow());
  }

  @Test
  void itBelongsToTheSameHolderAndItsPeople() {
    Application done = approved(handed(sent(form(applicant))));

    Account further =
        ledger
            .call(e -> new Accounts(e).byNumber("JPN01", AccountNumber.parse(done.result())))
            .orElseThrow();
    assertThat(further.id()).isNotEqualTo(account.id());
    assertThat(further.holderId()).isEqualTo(account.holderId());
    assertThat(rights(applicant, further)).isEqualTo(Rights.INITIATE);
    assertThat(rights(reader, further)).isEqualTo(Rights.READ);
    assertThat(
            ledger.strings(
                "SELECT kind FROM notification WHERE user_id = ?1 AND detail = ?2",
                reader.userId(),
                done.result()))
        .containsExactly("ACCOUNT_OPENED");
  }

  @Test
  void whoOnlyReadsDoesNotAskForOneNorIsOneOpenedBesideWhatIsClosed() {
    assertBroken(() -> form(reader), "J6113");
    Key key = handed(sent(form(applicant)));
    later(Duration.ofMinutes(1));
    ledger.call(
        e -> {
          Accounts accounts = new Accounts(e);
          accounts.change(
              accounts.lock(account.id()), AccountStatus.CLOSED, operator.userId(), NOW, "A");
          return null;
        });
    assertBroken(() -> approved(key), "J6113");
  }
}
