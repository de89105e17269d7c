package jp.go.jcmregistry.domain.credit;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the public reads of a freeze is decided anew as often as there is reason to. */
class FreezePublicationsIT {
  private final Ledger ledger = new Ledger();
  private final Account account = ledger.account();
  private JcmSerial units;

  @BeforeEach
  void units() {
    ledger.issue(account, 2020, 10);
    units = JcmSerial.parse(ledger.blocks(account).get(0));
  }

  private String freeze(boolean published) {
    return ledger.call(
        e -> {
          List<String> names = List.of(units.series().toString());
          long series = new Blocks(e).series(Ledger.REGISTRY, names).get(0).id();
          return new Freezes(e)
              .freeze(
                  new Freeze.Terms(
                      FreezeTarget.UNITS,
                      units.toString(),
                      RestrictionKind.FREEZE,
                      null,
                      "Suspicion",
                      published),
                  List.of(new UnitRun(series, units.range())),
                  ledger.operator())
              .number();
        });
  }

  private Void decide(String number, boolean published, String reason) {
    return ledger.call(
        e -> {
          new FreezePublications(e).decide(number, published, reason, ledger.approver());
          return null;
        });
  }

  private List<JcmSerial> frozen() {
    return ledger.call(e -> new PublicEvents(e).frozen(Ledger.REGISTRY, List.of(units), null));
  }

  private List<PublicEvent> told() {
    return ledger
        .call(e -> new PublicEvents(e).of(Ledger.REGISTRY, List.of(units), null))
        .events()
        .stream()
        .filter(
            event ->
                event.kind() == PublicEvent.Kind.FROZEN
                    || event.kind() == PublicEvent.Kind.RELEASED)
        .toList();
  }

  @Test
  void theListBecomesPublicAndIsWithdrawnAndBothAreKept() {
    String number = freeze(false);
    assertThat(frozen()).isEmpty();
    decide(number, true, " Buyers ask ");
    assertThat(frozen()).containsExactly(units);
    assertThat(told()).hasSize(1);
    decide(number, false, "It was the wrong list");
    assertThat(frozen()).isEmpty();
    assertThat(told()).isEmpty();
    assertThat(decisions(number)).containsExactly("true Buyers ask", "false It was the wrong list");
  }

  private List<String> decisions(String number) {
    return ledger.call(
        e -> {
          Freeze freeze = new Freezes(e).byNumber(number, ledger.operator());
          return new FreezePublications(e)
              .of(freeze).stream().map(each -> each.published() + " " + each.reason()).toList();
        });
  }

  @Test
  void whatHasEndedCanStillBePublished() {
    String number = freeze(false);
    ledger.call(e -> new Freezes(e).askRelease(number, "Cleared", ledger.operator()));
    ledger.call(e -> new Freezes(e).release(number, ledger.approver()));
    decide(number, true, "So that everybody knows that it is over");
    assertThat(told()).hasSize(2);
  }

  @Test
  void aDecisionChangesSomethingAndSaysWhy() {
    String number = freeze(true);
    assertBroken(() -> decide(number, true, "Again"), "J6106");
    assertBroken(() -> decide(number, false, " "), "J6102");
    refuses("j6106_publication_changes", number, "true", "'x'");
    refuses("j6102_publication_says_why", number, "false", "''");
  }

  @Test
  void onlyAListOfUnitsIsPublished() {
    Freeze.Terms terms =
        new Freeze.Terms(
            FreezeTarget.ACCOUNT,
            account.number().toString(),
            RestrictionKind.FREEZE,
            AccountStatus.SUSPENDED,
            "Suspicion",
            false);
    String number =
        ledger.call(e -> new Freezes(e).freeze(terms, List.of(), ledger.operator()).number());
    assertBroken(() -> decide(number, true, "Why"), "J6106");
    refuses("j6106_publication_changes", number, "true", "'x'");
  }

  private static void refuses(String constraint, String number, String published, String reason) {
    new Breaking(RegistryDatabase.get(), "app")
        .let("number", "'" + number + "'")
        .let("published", published)
        .let("reason", reason)
        .refuses(
            constraint,
            "INSERT INTO freeze_publication (id, freeze_id, published, reason, at, by_user)"
                + " SELECT nextval('entity_id'), id, :published, :reason, registry_now(), from_by"
                + " FROM registry_freeze WHERE number = :number");
  }
}
