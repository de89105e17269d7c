package jp.go.jcmregistry.domain.task;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Records;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works on what waits: J8011 to J8015. A database of its own, for its clock moves. */
class TasksIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");

  private final Ledger ledger = new Ledger(DATABASE);
  private final Records records = new Records(ledger);
  private final Account giver = ledger.account();
  private final Actor holder = ledger.representative(giver, Rights.INITIATE);
  private final Actor approver = ledger.approver();
  private final Actor colleague = new Ledger(DATABASE).approver();
  private String task;

  @BeforeEach
  void somethingWaitsForAnApprover() {
    DATABASE.setClock(MONDAY);
    ledger.issue(giver, 2020, 100);
    task = ledger.propose(Ledger.transfer(giver, ledger.account(), 5), holder).number();
  }

  @AfterEach
  void time() {
    DATABASE.resetClock();
  }

  private <T> T tasks(Function<Tasks, T> act) {
    return ledger.call(e -> act.apply(new Tasks(e)));
  }

  private Void take(Actor actor) {
    return tasks(
        t -> {
          t.take(task, actor);
          return null;
        });
  }

  private Void giveBack(Actor actor) {
    return tasks(
        t -> {
          t.giveBack(task, actor);
          return null;
        });
  }

  private Void handOver(Actor to, Actor actor) {
    return tasks(
        t -> {
          t.handOver(task, to, actor);
          return null;
        });
  }

  private Actor settle(Actor actor) {
    return tasks(t -> t.settle(task, actor));
  }

  private String worker() {
    return tasks(t -> t.claim(Ledger.REGISTRY, task).map(c -> String.valueOf(c.by())).orElse("–"));
  }

  private static String id(Actor actor) {
    return String.valueOf(actor.userId());
  }

  private static Map<String, String> approach(String code) {
    return Map.of("code", code, "nameEn", "Test", "nameJa", "試験", "parties", "JPN, THA");
  }

  private Breaking asColleague() {
    return new Breaking(DATABASE, "app")
        .let("task", "'" + task + "'")
        .let("by", colleague.userId());
  }

  @Test
  void whatOneWorksOnNobodyElseDecides() {
    take(approver);

    assertBroken(() -> take(colleague), "J8011");
    assertBroken(() -> settle(colleague), "J8011");
    asColleague()
        .refuses(
            "j8011_nobody_else_works_on_it",
            "UPDATE registry_transaction SET status = 'REJECTED', reason = 'x', decided_by = :by,"
                + " decided_at = registry_now() WHERE number = :task");
    settle(approver);
    assertThat(worker()).as("the decision ends the claim").isEqualTo("–");
  }

  @Test
  void twoClaimsAtOnceAreImpossible() {
    take(approver);
    asColleague()
        .refuses(
            "j8011_one_works_on_it",
            "INSERT INTO task_claim (id, registry, task, claimed_by, given_by, claimed_at, ends_at)"
                + " VALUES (nextval('entity_id'), 'JPN01', :task, :by, :by, registry_now(),"
                + " registry_now() + interval '1 hour')");
  }

  @Test
  void aClaimEndsByItselfAfterTheTimeThatIsSet() {
    take(approver);
    Duration set = Duration.ofMinutes(Setting.TASK_CLAIM_MINUTES.byDefault());

    DATABASE.setClock(MONDAY.plus(set).minusSeconds(30));
    assertBroken(() -> settle(colleague), "J8011");
    DATABASE.setClock(MONDAY.plus(set).plusSeconds(30));
    assertBroken(() -> giveBack(approver), "J8014");
    take(colleague);
    assertThat(worker()).isEqualTo(id(colleague));
  }

  @Test
  void whoWorksOnItGivesItBackOrHandsItOver() {
    assertBroken(() -> giveBack(approver), "J8014");
    take(approver);
    assertBroken(() -> giveBack(colleague), "J8014");
    handOver(colleague, approver);
    assertThat(worker()).isEqualTo(id(colleague));
    assertBroken(() -> settle(approver), "J8011");
    giveBack(colleague);
    assertThat(worker()).isEqualTo("–");
    settle(approver);
  }

  @Test
  void onlyWhoMayDoItWorksOnIt() {
    assertBroken(() -> take(ledger.operator()), "J8013");
    assertBroken(() -> take(holder), "J8013");
    take(approver);
    assertBroken(() -> handOver(ledger.operator(), approver), "J8013");
    assertThat(worker()).isEqualTo(id(approver));
  }

  @Test
  void whoBeganItDoesNotDecideIt() {
    Actor both =
        new Actor(
            ledger.operator().userId(),
            "both",
            "Both",
            Ledger.REGISTRY,
            Set.of(Role.OPERATOR, Role.APPROVER),
            Map.of());
    task = records.propose(RecordKind.APPROACH, approach("CA9701"), both);
    assertBroken(() -> take(both), "J8013");
    take(approver);
    asColleague()
        .refuses(
            "j8011_nobody_else_works_on_it",
            "UPDATE record_change SET status = 'CARRIED_OUT', decided_by = :by,"
                + " decided_at = registry_now() WHERE number = :task");
  }

  @Test
  void whatPeopleOfTheAccountDecideIsNoTaskOfTheStaff() {
    ledger.representative(giver, Rights.APPROVE);
    assertBroken(() -> take(approver), "J8013");
  }

  @Test
  void whatWaitsNoLongerIsNotTaken() {
    ledger.approve(task, approver);
    assertBroken(() -> take(colleague), "J8012");
  }

  @Test
  void whatIsSaidStays() {
    assertBroken(() -> say(" "), "J8015");
    asColleague()
        .refuses(
            "j8015_something_is_said",
            "INSERT INTO task_comment (id, registry, task, by_user, at, text) VALUES"
                + " (nextval('entity_id'), 'JPN01', :task, :by, registry_now(), ' ')");
    say("Asked the holder");
    ledger.approve(task, approver);
    say("Done");
    List<Tasks.Comment> said = tasks(t -> t.comments(Ledger.REGISTRY, task));
    assertThat(said).extracting(Tasks.Comment::text).containsExactly("Asked the holder", "Done");
  }

  private Void say(String text) {
    return tasks(
        t -> {
          t.say(task, text, approver);
          return null;
        });
  }

  @Test
  void whatHasNoEndOfItsOwnIsDueAfterTheDaysThatAreSet() {
    task = records.propose(RecordKind.APPROACH, approach("CA9702"));
    Instant due = tasks(t -> t.waiting(Ledger.REGISTRY, task).orElseThrow().dueAt());
    assertThat(Duration.between(MONDAY, due).toDays())
        .isEqualTo(Setting.TASK_DUE_AFTER_DAYS.byDefault());
  }
}
