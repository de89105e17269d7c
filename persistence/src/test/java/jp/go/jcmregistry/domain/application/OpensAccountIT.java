package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderContacts;
import org.junit.jupiter.api.Test;

/** Form 1: the account is open, and those who will act for it are invited. */
class OpensAccountIT extends ApplicationScene {

  private Key with(String... people) {
    Map<String, String> answers = new TreeMap<>();
    for (int i = 0; i < people.length; i += 2) {
      answers.put(people[i], people[i + 1]);
    }
    return answered(filledIn(), answers);
  }

  @Test
  void bothPeopleAreInvitedWithTheirRights() {
    Key key =
        with(
            "person1Email", "Taro.Yamada@one.example",
            "person1Rights", "INITIATE",
            "person2Email", "taro.yamada@two.example",
            "person2Rights", "APPROVE");
    Application done = approved(handed(sent(key)));

    Account account = ledger.call(e -> new Accounts(e).byId(done.accountId()));
    assertThat(done.result()).isEqualTo(account.number().toString());
    assertThat(
            ledger.strings(
                "SELECT u.login_id || ' ' || r.rights || ' ' || u.password_hash FROM"
                    + " representation r JOIN registry_user u ON u.id = r.user_id"
                    + " WHERE r.account_id = ?1 ORDER BY r.id",
                account.id()))
        .containsExactly("taro.yamada INITIATE none", "taro.yamada-2 APPROVE none");
    assertThat(
            ledger.strings(
                "SELECT m.kind FROM mail m JOIN representation r ON r.user_id = m.user_id"
                    + " WHERE r.account_id = ?1 ORDER BY m.id",
                account.id()))
        .containsExactly("LOGIN_ISSUED", "INVITATION", "LOGIN_ISSUED", "INVITATION");
    Map<String, String> contacts =
        ledger.call(e -> new HolderContacts(e).of(account.holderId(), NOW.plusSeconds(600)));
    assertThat(contacts)
        .containsEntry("departmentEmail", "mail@example.org")
        .doesNotContainKey("nameEn");
  }

  @Test
  void aPersonHasNameAddressAndRights() {
    assertBroken(() -> sent(with("person1Email", "nowhere")), "J6128");
    assertBroken(() -> sent(with("person2Email", null)), "J6128");
    assertBroken(() -> sent(with("person2", null)), "J6128");
    sent(with("person2", null, "person2Email", null, "person2Rights", null));
  }

  /** Nobody can be called so: it is one of the container's own names. */
  @Test
  void aNameThatNobodyMayHaveGetsANumber() {
    Application done =
        approved(
            handed(
                sent(
                    with(
                        "person1Email",
                        "registry@one.example",
                        "person2",
                        null,
                        "person2Email",
                        null,
                        "person2Rights",
                        null))));

    assertThat(
            ledger.strings(
                "SELECT u.login_id FROM representation r JOIN registry_user u ON u.id = r.user_id"
                    + " WHERE r.account_id = ?1",
                done.accountId()))
        .containsExactly("registry-2");
  }
}
