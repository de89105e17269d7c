package jp.go.jcmregistry.domain.document;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.document.DocumentRequests.Wish;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import org.junit.jupiter.api.Test;

/** What stands against asking, answering and closing: J6141 to J6149, J6161. */
class RequestedDocumentsIT extends DocumentScene {

  @Test
  void onlyWhoCanAnswerIsAsked() {
    Account nobody = ledger.account();
    for (String wrong :
        List.of("", "nobody.here", nobody.number().toString(), "A-2026-000001", "x".repeat(200))) {
      assertBroken(() -> ask(new Wish(wrong, TWO, "Why", FRIDAY)), "J6141");
    }
    String own = "user" + operator.userId();
    assertBroken(() -> ask(new Wish(own, TWO, "Why", FRIDAY)), "J6141");
    refuses("j6141_one_is_asked", "account_id = NULL");
  }

  @Test
  void theDeadlineIsToCome() {
    LocalDate today = LocalDate.of(2026, 11, 2);
    assertBroken(() -> ask(new Wish(whom(), TWO, "Why", today.minusDays(1))), "J6142");
    assertThat(of(ask(new Wish(whom(), TWO, "Why", today))).dueAt())
        .isEqualTo("2026-11-02T15:00:00Z");
    assertThat(of(ask(new Wish(whom(), TWO, "Why", null))).dueAt())
        .as("ten working days")
        .isEqualTo("2026-11-16T15:00:00Z");
    refuses("j6142_deadline_is_to_come", "due_at = asked_at");
  }

  @Test
  void documentsAreNamedAndAReasonIsGiven() {
    assertBroken(() -> ask(new Wish(whom(), List.of(" ", ""), "Why", FRIDAY)), "J6143");
    List<String> eleven = Collections.nCopies(11, "x").stream().map(new Counted()).toList();
    assertBroken(() -> ask(new Wish(whom(), eleven, "Why", FRIDAY)), "J6143");
    assertThat(of(ask(new Wish(whom(), eleven.subList(0, 10), "Why", FRIDAY))).documents())
        .hasSize(10);
    assertBroken(() -> ask(new Wish(whom(), TWO, " ", FRIDAY)), "J6144");
    refuses("j6144_reason_given", "reason = ' '");
    new Breaking(DATABASE, "owner")
        .let("number", "'" + asked() + "'")
        .refuses(
            "j6143_documents_are_named",
            "UPDATE document_request SET documents = ' ' WHERE number = :number");
  }

  /** Numbers what it is given. */
  private static final class Counted implements java.util.function.UnaryOperator<String> {
    private int count;

    @Override
    public String apply(String name) {
      count++;
      return name + count;
    }
  }

  @Test
  void whatWasAnsweredOrWithdrawnTakesNothing() {
    String answered = asked();
    sendBoth(answered);
    assertBroken(() -> add(answered, holder, "Articles", pdf()), "J6145");
    assertBroken(() -> answer(answered, holder), "J6145");
    String withdrawn = asked();
    add(withdrawn, holder, "Articles", pdf());
    assertBroken(() -> staffDo(r -> r.withdraw(withdrawn, "", operator)), "J6144");
    staffDo(r -> r.withdraw(withdrawn, "Found elsewhere", operator));
    assertThat(told(holder)).endsWith("DOCUMENTS_WITHDRAWN");
    assertBroken(() -> answer(withdrawn, holder), "J6145");
    for (String number : List.of(answered, withdrawn)) {
      new Breaking(DATABASE, "app")
          .let("number", "'" + number + "'")
          .refuses(
              "j6145_request_is_open",
              "UPDATE requested_document SET removed_at = registry_now() WHERE request_id ="
                  + " (SELECT id FROM document_request WHERE number = :number)");
    }
  }

  @Test
  void eachDocumentIsThereBeforeItIsAnswered() {
    String number = asked();
    add(number, holder, "Articles", pdf());
    assertBroken(() -> answer(number, holder), "J6146");
    new Breaking(DATABASE, "app")
        .let("number", "'" + number + "'")
        .let("by", holder.userId())
        .refuses(
            "j6146_each_document_is_there",
            "UPDATE document_request SET status = 'ANSWERED', answered_by = :by,"
                + " answered_at = registry_now() WHERE number = :number");
    long articles = with(number, holder, (all, it) -> all.of(it).get(0).id());
    add(number, holder, "Register", pdf());
    with(
        number,
        holder,
        (all, it) -> {
          all.remove(it, articles, holder);
          return null;
        });
    assertBroken(() -> answer(number, holder), "J6146");
  }

  @Test
  void aFileIsWhatItsNameSaysAndNotTooLarge() {
    String number = asked();
    List<SentFile> wrong =
        List.of(
            new SentFile("a.pdf", "text/html", new byte[3]),
            new SentFile("a.html", "application/pdf", new byte[3]),
            new SentFile("a.pdf", "application/pdf", new byte[0]),
            new SentFile("a.pdf", "application/pdf", new byte[SentFile.BYTES_MAX + 1]));
    wrong.forEach(file -> assertBroken(() -> add(number, holder, "Articles", file), "J6147"));
    assertBroken(() -> add(number, holder, "Something else", pdf()), "J6147");
    for (int i = 0; i < RequestedDocuments.COUNT_MAX; i++) {
      add(number, holder, "Articles", pdf());
    }
    assertBroken(() -> add(number, holder, "Register", pdf()), "J6147");
    new Breaking(DATABASE, "app")
        .let("number", "'" + number + "'")
        .refuses(
            "j6147_can_be_kept",
            "INSERT INTO requested_document (id, request_id, document, name, media_type, content,"
                + " sha256, added_at) SELECT nextval('entity_id'), id, 'Articles', 'a.html',"
                + " 'text/html', 'x', sha256('x'), registry_now() FROM document_request"
                + " WHERE number = :number");
  }

  @Test
  void whatWasTakenOutCountsAsWellAmongAllThatMayBeSent() {
    String number = asked();
    for (int i = 0; i < RequestedDocuments.SENT_MAX; i++) {
      add(number, holder, "Articles", pdf());
      with(
          number,
          holder,
          (all, it) -> {
            all.remove(it, all.of(it).get(0).id(), holder);
            return null;
          });
    }
    assertBroken(() -> add(number, holder, "Register", pdf()), "J6161");
    new Breaking(DATABASE, "app")
        .let("number", "'" + number + "'")
        .refuses(
            "j6161_not_too_many_sent",
            "INSERT INTO requested_document (id, request_id, document, name, media_type, content,"
                + " sha256, added_at) SELECT nextval('entity_id'), id, 'Articles', 'a.pdf',"
                + " 'application/pdf', 'x', sha256('x'), registry_now() FROM document_request"
                + " WHERE number = :number");
  }

  @Test
  void eachStepFollowsTheOneBeforeAndBelongsToTheStaffOfTheRegistry() {
    String number = asked();
    assertBroken(() -> staffDo(r -> r.accept(number, operator)), "J6148");
    assertBroken(() -> staffDo(r -> r.askAgain(number, "Why", FRIDAY, operator)), "J6148");
    sendBoth(number);
    assertBroken(() -> staffDo(r -> r.withdraw(number, "Why", operator)), "J6148");
    Actor foreign =
        new Actor(operator.userId(), "foreign", "F", "MNG01", Set.of(Role.OPERATOR), Map.of());
    assertThatThrownBy(() -> staffDo(r -> r.accept(number, foreign)))
        .isInstanceOf(NotFoundOrNotYours.class);
    new Breaking(DATABASE, "app")
        .let("number", "'" + number + "'")
        .let("by", holder.userId())
        .refuses(
            "j6148_closed_by_its_staff",
            "UPDATE document_request SET status = 'ACCEPTED', closed_by = :by,"
                + " closed_at = registry_now() WHERE number = :number");
    staffDo(r -> r.accept(number, operator));
    assertBroken(() -> staffDo(r -> r.accept(number, operator)), "J6148");
  }

  @Test
  void onlyWhoIsAskedAnswers() {
    String number = asked();
    assertThatThrownBy(() -> answer(number, stranger)).isInstanceOf(NotFoundOrNotYours.class);
    TWO.forEach(each -> add(number, holder, each, pdf()));
    assertBroken(() -> add(number, reader, "Articles", pdf()), "J6149");
    assertBroken(() -> answer(number, reader), "J6149");
    for (Actor other : List.of(reader, stranger)) {
      new Breaking(DATABASE, "app")
          .let("number", "'" + number + "'")
          .let("by", other.userId())
          .refuses(
              "j6149_who_is_asked_answers",
              "UPDATE document_request SET status = 'ANSWERED', answered_by = :by,"
                  + " answered_at = registry_now() WHERE number = :number");
    }
  }
}
