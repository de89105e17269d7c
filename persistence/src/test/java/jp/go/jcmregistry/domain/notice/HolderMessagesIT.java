package jp.go.jcmregistry.domain.notice;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** A message to chosen holders: counted first, decided by a second person, told once to each. */
class HolderMessagesIT {
  private final Ledger ledger = new Ledger();
  private final Account one = ledger.account();
  private final Account other = ledger.account();
  private final Account third = ledger.account();
  private final Actor reader = ledger.representative(one, Rights.READ);
  private final Actor japanese = ledger.representative(other, Rights.READ);
  private final Actor stranger = ledger.representative(third, Rights.READ);

  private RecordChanges changes(jakarta.persistence.EntityManager entities) {
    return new RecordChanges(entities, List.of(new HolderMessages(entities)));
  }

  private RecordChange propose(String accounts) {
    Map<String, String> answers =
        new TreeMap<>(
            Map.of(
                "subjectEn", "New hours " + one.number() + accounts.length(),
                "subjectJa", "受付時間の変更",
                "textEn", "From May on.",
                "textJa", "5月から変わります。"));
    answers.put("accounts", accounts);
    return ledger.call(
        e ->
            changes(e).propose(RecordKind.HOLDER_MESSAGE, new Answers(answers), ledger.operator()));
  }

  private List<Notification> told(Actor person) {
    return ledger.call(e -> new Notifications(e).of(person.userId(), 0, 20));
  }

  @Test
  void itIsCountedAndSentOnceAnotherPersonHasDecided() {
    ledger.call(
        entities -> {
          new RegistryUsers(entities).byId(japanese.userId()).prefer("ja");
          return null;
        });

    RecordChange change = propose(one.number() + "\n" + other.number());
    assertThat(change.answers().text("people")).isEqualTo("2");
    assertThat(told(reader)).as("only proposed").isEmpty();

    ledger.call(e -> changes(e).approve(change.number(), ledger.approver()));

    assertThat(told(reader))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.kind()).isEqualTo(NotificationKind.MESSAGE);
              assertThat(message.told().named(Locale.ENGLISH))
                  .startsWith("New hours")
                  .endsWith("From May on.");
              assertThat(message.told().named(Locale.JAPANESE))
                  .as("the page in Japanese")
                  .isEqualTo("受付時間の変更\n\n5月から変わります。");
            });
    assertThat(told(japanese))
        .singleElement()
        .satisfies(
            message ->
                assertThat(Letter.of(message.told(), "", Locale.JAPANESE).body())
                    .contains("受付時間の変更\n\n5月から変わります。"));
    assertThat(told(stranger)).isEmpty();
  }

  @Test
  void whoWroteItDoesNotDecideIt() {
    RecordChange change = propose(one.number().toString());

    assertBroken(
        () -> ledger.call(e -> changes(e).approve(change.number(), ledger.operator())),
        "J7207",
        "J7201");
    assertThat(told(reader)).isEmpty();
  }

  @Test
  void anAccountThatIsNotKnownIsNamed() {
    assertBroken(() -> propose("JPN-100-9999999-95"), "J7251");
  }

  @Test
  void itReachesSomebody() {
    Account nobodys = ledger.account();

    assertBroken(() -> propose(nobodys.number().toString()), "J7252");
  }

  @Test
  void withoutAccountsItReachesEverybody() {
    RecordChange change = propose("");

    assertThat(Integer.parseInt(change.answers().text("people"))).isGreaterThanOrEqualTo(3);
  }
}
