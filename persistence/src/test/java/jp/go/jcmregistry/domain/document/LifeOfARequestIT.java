package jp.go.jcmregistry.domain.document;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.document.DocumentRequests.Wish;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import org.junit.jupiter.api.Test;

/** Documents are asked for, sent, accepted or asked for again, and reminded of. */
class LifeOfARequestIT extends DocumentScene {

  @Test
  void aHolderSendsWhatIsAskedForAndItIsAccepted() {
    String number = asked();
    assertThat(told(holder)).containsExactly("DOCUMENTS_REQUESTED");
    assertThat(waits(number)).as("it waits for the other side").isFalse();

    sendBoth(number);
    assertThat(waits(number)).isTrue();
    staffDo(r -> r.accept(number, approver));

    assertThat(waits(number)).isFalse();
    assertThat(of(number).status()).isEqualTo(RequestStatus.ACCEPTED);
    assertThat(told(holder)).containsExactly("DOCUMENTS_REQUESTED", "DOCUMENTS_ACCEPTED");
    List<DocumentRequests.Step> steps = staff(r -> r.steps(of(number)));
    assertThat(steps)
        .extracting(DocumentRequests.Step::status)
        .containsExactly(RequestStatus.OPEN, RequestStatus.ANSWERED, RequestStatus.ACCEPTED);
    List<RequestedDocuments.Document> files = with(number, holder, (all, it) -> all.of(it));
    assertThat(files)
        .extracting(RequestedDocuments.Document::name)
        .containsExactly("a.pdf", "a.pdf");
  }

  @Test
  void whatIsMissingIsAskedForOnceMore() {
    String number = asked();
    sendBoth(number);
    assertBroken(() -> staffDo(r -> r.askAgain(number, " ", FRIDAY, operator)), "J6144");
    assertBroken(
        () -> staffDo(r -> r.askAgain(number, "Pages", FRIDAY.minusDays(30), operator)), "J6142");
    staffDo(r -> r.askAgain(number, "Page 2 is missing", FRIDAY.plusDays(7), operator));

    assertThat(of(number).status()).isEqualTo(RequestStatus.OPEN);
    assertThat(of(number).reason()).isEqualTo("Page 2 is missing");
    assertThat(told(holder)).containsExactly("DOCUMENTS_REQUESTED", "DOCUMENTS_REQUESTED");
    add(number, holder, "Articles", pdf());
    answer(number, holder);
    assertThat(waits(number)).isTrue();
  }

  @Test
  void aUserIsAskedInPerson() {
    String number = ask(new Wish("USER" + holder.userId(), List.of("Passport"), "Why", FRIDAY));
    assertThat(told(holder)).containsExactly("DOCUMENTS_REQUESTED");
    assertThat(told(reader)).isEmpty();
    assertThatThrownBy(() -> answer(number, reader)).isInstanceOf(NotFoundOrNotYours.class);
    add(number, holder, "Passport", pdf());
    answer(number, holder);
    assertThat(of(number).status()).isEqualTo(RequestStatus.ANSWERED);
  }

  @Test
  void aHolderIsAskedThroughThePeopleOfAllOfItsAccounts() {
    Account second = ledger.accountBeside(account);
    Actor beside = ledger.representative(second, Rights.INITIATE);
    ledger.call(
        e ->
            e.createNativeQuery(
                    "INSERT INTO representation (id, user_id, account_id, rights, state, since_at)"
                        + " VALUES (nextval('entity_id'), ?1, ?2, 'READ', 'ACTIVE',"
                        + " registry_now())")
                .setParameter(1, holder.userId())
                .setParameter(2, second.id())
                .executeUpdate());

    String number = ask(new Wish(whom(), true, TWO, "For the yearly check", FRIDAY));
    assertThat(told(holder)).as("once, though of two").containsExactly("DOCUMENTS_REQUESTED");
    assertThat(told(beside)).containsExactly("DOCUMENTS_REQUESTED");
    assertThat(told(stranger)).isEmpty();
    assertThatThrownBy(() -> answer(number, stranger)).isInstanceOf(NotFoundOrNotYours.class);
    assertBroken(() -> add(number, reader, "Articles", pdf()), "J6149");

    add(number, holder, "Articles", pdf());
    add(number, beside, "Register", pdf());
    for (Actor other : List.of(reader, stranger)) {
      new Breaking(DATABASE, "app")
          .let("number", "'" + number + "'")
          .let("by", other.userId())
          .refuses(
              "j6149_who_is_asked_answers",
              "UPDATE document_request SET status = 'ANSWERED', answered_by = :by,"
                  + " answered_at = registry_now() WHERE number = :number");
    }
    answer(number, beside);
    assertThat(of(number).status()).isEqualTo(RequestStatus.ANSWERED);
    assertThat(told(beside)).hasSize(1);
  }

  @Test
  void aHolderIsNamedByAnAccountSomebodyActsFor() {
    for (String wrong : List.of("user" + holder.userId(), ledger.account().number().toString())) {
      assertBroken(() -> ask(new Wish(wrong, true, TWO, "Why", FRIDAY)), "J6141");
    }
  }

  @Test
  void whoeverIsAskedIsRemindedOnceBeforeTheDeadlineAndOnceAfterIt() {
    String number = asked();
    remindAt("2026-11-10T14:59:00Z");
    assertThat(told(holder)).as("three days and a minute").hasSize(1);
    remindAt("2026-11-10T15:01:00Z");
    remindAt("2026-11-13T14:59:00Z");
    assertThat(told(holder)).containsExactly("DOCUMENTS_REQUESTED", "DOCUMENTS_DUE");
    assertThat(of(number).isOverdue(Instant.parse("2026-11-13T14:59:00Z"))).isFalse();
    remindAt("2026-11-13T15:00:00Z");
    remindAt("2026-11-20T15:00:00Z");
    assertThat(told(holder))
        .containsExactly("DOCUMENTS_REQUESTED", "DOCUMENTS_DUE", "DOCUMENTS_OVERDUE");
    sendBoth(number);
    assertThat(of(number).status())
        .as("late is better than never")
        .isEqualTo(RequestStatus.ANSWERED);
  }

  @Test
  void nobodyIsRemindedOfWhatTheyWereJustAskedOrHaveAnswered() {
    ask(new Wish(whom(), TWO, "Soon", LocalDate.of(2026, 11, 4)));
    String answered = asked();
    sendBoth(answered);
    remindAt("2026-11-03T01:00:00Z");
    remindAt("2026-11-12T01:00:00Z");
    assertThat(told(holder))
        .containsExactly("DOCUMENTS_REQUESTED", "DOCUMENTS_REQUESTED", "DOCUMENTS_OVERDUE");
  }
}
