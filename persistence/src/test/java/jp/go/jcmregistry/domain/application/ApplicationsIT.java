package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import org.junit.jupiter.api.Test;

/** The life of an application: begun, filled in, sent, compared, decided by another person. */
class ApplicationsIT extends ApplicationScene {

  @Test
  void numberAndSecretTogetherOpenItAndNothingElseDoes() {
    Key key = begun();

    assertThat(key.number()).matches("A-[0-9]{4}-[0-9]{6}");
    assertThat(status(key)).isEqualTo(ApplicationStatus.DRAFT);
    assertThatThrownBy(() -> status(new Key(key.number(), ApplicantSecret.make(), null)))
        .isInstanceOf(NotFoundOrNotYours.class);
    assertThatThrownBy(() -> status(new Key("A-1999-000001", key.secret(), null)))
        .isInstanceOf(NotFoundOrNotYours.class);
    assertThat(key.secret()).hasToString("…");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThatThrownBy(
            () ->
                ledger.call(
                    e ->
                        new Beginnings(e)
                            .publicly(
                                "JPN01", ApplicationForm.ACCOUNT_OPENING, "nobody", "en", "::1")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void whatIsEnteredIsKeptAtAnyStepAndSentWhenAllIsThere() {
    Key key = begun();
    Part company = FormParts.COMPANY;
    with(
        key,
        opened -> {
          opened.all().save(opened.it(), company, new Answers(Map.of("nameEn", "Half Co.")));
          return null;
        });

    with(
        key,
        opened -> {
          assertThat(opened.all().answers(opened.it()).text("nameEn")).isEqualTo("Half Co.");
          assertThat(opened.all().complete(opened.it(), company)).isFalse();
          return null;
        });
    assertBroken(() -> with(key, Opened::submit), "J7801");

    Key whole = filledIn();
    with(whole, Opened::submit);
    assertThat(status(whole)).isEqualTo(ApplicationStatus.RECEIVED);
  }

  @Test
  void whatWasSentChangesNoMore() {
    Key key = sent();
    Part company = FormParts.COMPANY;

    assertBroken(() -> with(key, opened -> opened.save(company, "Other")), "J7802");
    assertBroken(() -> with(key, Opened::submit), "J7802");
    assertBroken(
        () -> with(key, o -> o.attach("identity", "b.pdf", "application/pdf", CONTENT)), "J7802");
    new Breaking(ledger.database(), "app")
        .let("id", with(key, opened -> opened.it().id()))
        .refuses(
            "j7802_application_is_open",
            "UPDATE application_answer SET value = 'x' WHERE application_id = :id");
  }

  @Test
  void whatIsMissingIsSaidAndMendedAndSentAgain() {
    Key key = sent();
    checks(c -> c.take(key.number(), operator));
    assertBroken(() -> checks(c -> c.giveBack(key.number(), " ", operator)), "J7805");
    checks(c -> c.giveBack(key.number(), "The seal", operator));

    assertThat(status(key)).isEqualTo(ApplicationStatus.RETURNED);
    with(key, Opened::submit);
    assertThat(steps(key))
        .extracting(Applications.Step::status)
        .containsExactly(
            ApplicationStatus.DRAFT,
            ApplicationStatus.RECEIVED,
            ApplicationStatus.CHECKING,
            ApplicationStatus.RETURNED,
            ApplicationStatus.RECEIVED);
  }

  @Test
  void itIsHandedOnWhenEverythingWasCompared() {
    Key key = sent();
    checks(c -> c.take(key.number(), operator));
    List<String> list = ApplicationForm.ACCOUNT_OPENING.checkList();
    checks(
        c -> {
          c.note(key.number(), list.subList(1, list.size()), operator);
          return null;
        });

    assertBroken(
        () ->
            checks(
                c -> {
                  c.hand(key.number(), operator);
                  return null;
                }),
        "J7804");
    assertBroken(() -> checks(c -> c.approve(key.number(), approver)), "J7806");
  }

  @Test
  void anotherPersonDecides() {
    Key key = handed();
    Actor both =
        new Actor(
            operator.userId(),
            operator.loginId(),
            operator.name(),
            operator.registry(),
            Set.of(Role.OPERATOR, Role.APPROVER),
            Map.of());

    assertBroken(() -> checks(c -> c.approve(key.number(), both)), "J7803");
    assertBroken(() -> checks(c -> c.reject(key.number(), " ", approver)), "J7805");
    assertThat(approved(key).status()).isEqualTo(ApplicationStatus.DONE);
    assertBroken(() -> checks(c -> c.reject(key.number(), "Late", approver)), "J7806");
    new Breaking(ledger.database(), "app")
        .let("id", with(key, opened -> opened.it().id()))
        .refuses(
            "j7803_another_person_decides",
            "UPDATE application SET decided_by = checked_by WHERE id = :id");
  }

  @Test
  void aRejectedOneEndsWithItsReason() {
    Key key = handed();

    checks(c -> c.reject(key.number(), "No such company", approver));

    assertThat(status(key)).isEqualTo(ApplicationStatus.REJECTED);
    assertThat(steps(key))
        .last()
        .satisfies(step -> assertThat(step.reason()).isEqualTo("No such company"));
    assertBroken(() -> with(key, Opened::submit), "J7802");
  }

  @Test
  void staffOfAnotherRegistryAndADraftAreUnknown() {
    Key draft = begun();
    Key sent = sent();

    ledger.call(
        e -> {
          Applications all = new Applications(e);
          assertThat(all.sent("JPN01", sent.number())).isNotNull();
          assertThatThrownBy(() -> all.sent("JPN01", draft.number()))
              .isInstanceOf(NotFoundOrNotYours.class);
          assertThatThrownBy(() -> all.sent("MNG01", sent.number()))
              .isInstanceOf(NotFoundOrNotYours.class);
          return null;
        });
  }
}
