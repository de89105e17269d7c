package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import org.junit.jupiter.api.Test;

/** Who begins which form: anybody, who acts for an account, or an operator for what is on paper. */
class BeginningsIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor initiator = ledger.representative(account, Rights.INITIATE);
  private final Actor reader = ledger.representative(account, Rights.READ);

  @Test
  void aFormIsBegunByWhomItIsFor() {
    for (ApplicationForm form : ApplicationForm.values()) {
      if (!form.channels().contains(ApplicationChannel.PUBLIC)) {
        assertBroken(() -> begun(form, "192.0.2.2"), "J6112");
      }
    }
    assertBroken(() -> begun(ApplicationForm.ACCOUNT_OPENING, account, initiator), "J6112");
    assertThat(begun(ApplicationForm.LOGIN_REISSUE, null, reader).number()).startsWith("A-");
    Key key = begun();
    new Breaking(ledger.database(), "owner")
        .let("number", "'" + key.number() + "'")
        .refuses(
            "j6112_form_is_for_them",
            "UPDATE application SET form = 'ACCOUNT_CLOSING' WHERE number = :number");
  }

  @Test
  void itIsAboutAnAccountThatSomebodyMayApplyFor() {
    Account foreign = ledger.account();
    Account closed = ledger.account();
    Actor ofClosed = ledger.representative(closed, Rights.INITIATE_AND_APPROVE);
    ledger.call(
        e -> {
          Accounts accounts = new Accounts(e);
          accounts.change(
              accounts.lock(closed.id()), AccountStatus.CLOSED, operator.userId(), NOW, "Test");
          return null;
        });

    assertThat(status(begun(ApplicationForm.ACCOUNT_CHANGE, account, initiator)))
        .isEqualTo(ApplicationStatus.DRAFT);
    assertThat(status(begun(ApplicationForm.ACCOUNT_CERTIFICATE, account, reader)))
        .isEqualTo(ApplicationStatus.DRAFT);
    assertBroken(() -> begun(ApplicationForm.ACCOUNT_CLOSING, account, reader), "J6113");
    assertBroken(() -> begun(ApplicationForm.ACCOUNT_CHANGE, foreign, initiator), "J6113");
    assertBroken(() -> begun(ApplicationForm.ACCOUNT_CHANGE, closed, ofClosed), "J6113");
    assertBroken(() -> begun(ApplicationForm.ACCOUNT_CHANGE, null, initiator), "J6113");
    assertThat(status(begun(ApplicationForm.ACCOUNT_CERTIFICATE, closed, ofClosed)))
        .as("what was recorded of a closed account stays")
        .isEqualTo(ApplicationStatus.DRAFT);
  }

  @Test
  void itIsOpenToThoseOfTheAccountAndToNobodyElse() {
    Key key = begun(ApplicationForm.ACCOUNT_CHANGE, account, initiator);
    Actor other = ledger.representative(account, Rights.INITIATE_AND_APPROVE);
    Actor stranger = ledger.representative(ledger.account(), Rights.INITIATE_AND_APPROVE);

    assertThat(status(new Key(key.number(), null, other))).isEqualTo(ApplicationStatus.DRAFT);
    for (Actor nobody : new Actor[] {reader, stranger, operator, approver}) {
      assertThatThrownBy(() -> status(new Key(key.number(), null, nobody)))
          .isInstanceOf(NotFoundOrNotYours.class);
    }
    assertThatThrownBy(() -> status(new Key(key.number(), ApplicantSecret.make(), null)))
        .isInstanceOf(NotFoundOrNotYours.class);
    Key paper = onPaper(ApplicationForm.ACCOUNT_CHANGE, account);
    assertThatThrownBy(() -> status(new Key(paper.number(), null, initiator)))
        .isInstanceOf(NotFoundOrNotYours.class);
  }

  @Test
  void fromOnePlaceNotTooManyAreBegunInAnHour() {
    long most = Setting.APPLICATIONS_AN_HOUR.byDefault();
    for (int i = 0; i < most; i++) {
      begun(ApplicationForm.ACCOUNT_OPENING, "198.51.100.7");
    }

    assertBroken(() -> begun(ApplicationForm.ACCOUNT_OPENING, "198.51.100.7"), "J6111");
    begun(ApplicationForm.ACCOUNT_OPENING, "198.51.100.8");
    later(Duration.ofMinutes(61));
    begun(ApplicationForm.ACCOUNT_OPENING, "198.51.100.7");
  }

  @Test
  void everyFormIsEnteredFromPaper() {
    for (ApplicationForm form : ApplicationForm.values()) {
      Key key = onPaper(form, form.concernsAccount() ? account : null);
      List<String> needed = with(key, o -> o.it().documents());
      List<ApplicationForm.Part> parts = with(key, o -> o.it().parts());
      assertThat(needed).as(form.name()).containsExactly("paper");
      assertThat(parts).as(form.name()).anyMatch(ApplicationForm.Part::isDocuments);
    }
    Key key = onPaper(ApplicationForm.ACCOUNT_CERTIFICATE, account);
    answered(key, Map.of("asOf", "2026-11-02", "languages", "en"));
    assertBroken(() -> with(key, Opened::submit), "J6118");
  }

  @Test
  void aPaperSaysWhenItWasReceivedAndWhoSignedIt() {
    LocalDate today = LocalDate.of(2026, 11, 2);
    for (ReceivedPaper wrong :
        new ReceivedPaper[] {
          new ReceivedPaper(null, "A. Signer"),
          new ReceivedPaper(today.plusDays(1), "A. Signer"),
          new ReceivedPaper(today, " ")
        }) {
      assertBroken(() -> paper(wrong, operator), "J6129");
    }
    assertBroken(() -> paper(new ReceivedPaper(today, "A. Signer"), approver), "J6112");
    String number = paper(new ReceivedPaper(today, "A. Signer"), operator);
    new Breaking(ledger.database(), "owner")
        .let("number", "'" + number + "'")
        .refuses(
            "j6129_paper_says_when_and_who",
            "UPDATE application SET signed_by = NULL WHERE number = :number");
  }

  private String paper(ReceivedPaper paper, Actor actor) {
    return ledger.call(
        e ->
            new Beginnings(e)
                .onPaper(ApplicationForm.ACCOUNT_OPENING, null, paper, "a@example.org", "en", actor)
                .number());
  }

  @Test
  void whoNamesNoAddressOnPaperIsToldByPost() {
    Key key =
        ledger.call(
            e ->
                new Key(
                    new Beginnings(e)
                        .onPaper(
                            ApplicationForm.ACCOUNT_OPENING,
                            null,
                            new ReceivedPaper(LocalDate.of(2026, 11, 2), "A. Signer"),
                            " ",
                            "ja",
                            operator)
                        .number(),
                    null,
                    operator));
    for (ApplicationForm.Part part : with(key, o -> o.it().parts())) {
      with(key, o -> o.save(part, "Something"));
    }
    sent(attached(key));
    checks(c -> c.take(key.number(), operator));
    checks(
        c -> {
          c.giveBack(key.number(), "Unreadable", operator);
          return null;
        });
    assertThat(status(key)).isEqualTo(ApplicationStatus.RETURNED);
    assertThat(mailsAbout(key)).isEmpty();
    new Breaking(ledger.database(), "owner")
        .let("number", "'" + begun().number() + "'")
        .refuses(
            "an_address_unless_on_paper",
            "UPDATE application SET email = NULL WHERE number = :number");
  }

  /** Two people decide, also where one of them entered it from paper. */
  @Test
  void whoEnteredItDoesNotDecideIt() {
    Key key = onPaper(ApplicationForm.ACCOUNT_CERTIFICATE, ledger.account());
    new Breaking(ledger.database(), "owner")
        .let("number", "'" + key.number() + "'")
        .refuses(
            "j7803_another_person_decides",
            "UPDATE application SET decided_by = entered_by WHERE number = :number");
  }
}
