package jp.go.jcmregistry.domain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose an application of somebody who is signed in is. */
class OwnApplicationsIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor applicant = ledger.representative(account, Rights.INITIATE);

  private Key further() {
    return begun(ApplicationForm.FURTHER_ACCOUNT, account, applicant);
  }

  private boolean opens(Actor person, Key key) {
    Key theirs = new Key(key.number(), null, person);
    try {
      return with(theirs, opened -> opened.it().number()).equals(key.number());
    } catch (NotFoundOrNotYours none) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(Rights.class)
  void whoeverMayStartSomethingForTheAccountOpensIt(Rights rights) {
    Actor colleague = ledger.representative(account, rights);
    assertThat(opens(colleague, further())).isEqualTo(rights.mayInitiate());
  }

  @Test
  void whoeverActsNoMoreDoesNotGoOnWithWhatTheyBegan() {
    Key key = answered(further(), Map.of("purpose", "Another department", "agreed", "yes"));
    ledger.call(
        e -> {
          new Representations(e)
              .current(applicant.userId(), account.id())
              .orElseThrow()
              .remove(NOW.plusSeconds(60));
          return null;
        });
    assertThat(opens(applicant, key)).isFalse();
    assertThatThrownBy(() -> sent(key)).isInstanceOf(NotFoundOrNotYours.class);
  }

  static Stream<ApplicationForm> signedIn() {
    return Stream.of(ApplicationForm.values())
        .filter(form -> form.channels().contains(ApplicationChannel.HOLDER));
  }

  /** The database knows which forms concern an account when they are begun. */
  @ParameterizedTest
  @MethodSource("signedIn")
  void aColleagueOpensWhatConcernsTheAccountOnly(ApplicationForm form) {
    Actor colleague = ledger.representative(account, Rights.INITIATE);
    Key key = begun(form, form.concernsAccount() ? account : null, applicant);
    assertThat(opens(applicant, key)).isTrue();
    assertThat(opens(colleague, key)).isEqualTo(form.concernsAccount());
  }
}
