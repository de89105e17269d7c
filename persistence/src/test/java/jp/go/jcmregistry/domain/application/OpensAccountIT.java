package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolderVersion;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderContacts;
import org.junit.jupiter.api.Test;

/** Form 1: the account is open, and those who will act for it are invited. */
class OpensAccountIT extends ApplicationScene {
  private static final int AT_ONCE = 4;

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

  /** In Japanese only who is established in Japan must answer. */
  @Test
  void aForeignCompanyAnswersInEnglishOnly() {
    String[] japanese = {"nameJa", null, "officeJa", null, "departmentJa", null};
    for (String japan : List.of("Japan", "日本", " ＪＰ ")) {
      Key key = with(japanese);
      with(
          key,
          opened -> {
            opened.all().put(opened.it(), "country", japan);
            return null;
          });
      assertBroken(() -> sent(key), "J7801");
    }
    Key key = with(japanese);
    with(
        key,
        opened -> {
          opened.all().put(opened.it(), "country", "Viet Nam");
          opened.all().put(opened.it(), "nameEn", "Saigon Power");
          return null;
        });
    Application done = approved(handed(sent(key)));
    AccountHolderVersion.Details holder =
        ledger.call(
            e -> {
              Accounts accounts = new Accounts(e);
              return accounts.holder(accounts.byId(done.accountId()), NOW.plus(Duration.ofDays(1)));
            });
    assertThat(holder.nameJa()).isEqualTo("Saigon Power");
    assertThat(holder.headOfficeJa()).isEqualTo(holder.headOfficeEn());
  }

  private Key alone(String email) {
    return handed(
        sent(
            with(
                "person1Email", email,
                "person2", null,
                "person2Email", null,
                "person2Rights", null)));
  }

  private List<String> loginIds(Application done) {
    return ledger.strings(
        "SELECT u.login_id FROM representation r JOIN registry_user u ON u.id = r.user_id"
            + " WHERE r.account_id = ?1",
        done.accountId());
  }

  /** Of a name in other letters nothing is left; "registry" is one of the container's own names. */
  @Test
  void whereNobodyCanBeCalledSoTheAccountGivesTheName() {
    for (String email : List.of("山田@one.example", "a@one.example", "registry@one.example")) {
      Application done = approved(alone(email));
      long sequence = ledger.call(e -> new Accounts(e).byId(done.accountId()).number().sequence());
      assertThat(loginIds(done)).as(email).containsExactly("holder" + sequence);
    }
    assertThat(loginIds(approved(alone("-.info.@one.example")))).containsExactly("info");
    assertThat(loginIds(approved(alone("info@one.example")))).containsExactly("info-2");
  }

  @Test
  void twoWhoAreApprovedAtOnceAreCalledDifferently() throws Exception {
    ExecutorService approvers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Application>> acts =
          Stream.generate(() -> alone("same@one.example"))
              .limit(AT_ONCE)
              .<Callable<Application>>map(key -> () -> approved(key))
              .toList();
      Set<String> names = new TreeSet<>();
      for (Future<Application> approved : approvers.invokeAll(acts)) {
        names.addAll(loginIds(approved.get()));
      }
      assertThat(names).containsExactly("same", "same-2", "same-3", "same-4");
    } finally {
      approvers.shutdownNow();
    }
  }
}
