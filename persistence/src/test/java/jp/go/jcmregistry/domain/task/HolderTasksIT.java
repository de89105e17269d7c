package jp.go.jcmregistry.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.Beginnings;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.document.DocumentRequest;
import jp.go.jcmregistry.domain.document.DocumentRequests;
import jp.go.jcmregistry.domain.document.RequestedDocuments;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Confirmations;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.AccountLimit;
import jp.go.jcmregistry.domain.transaction.AccountLimit.Limits;
import jp.go.jcmregistry.domain.transaction.AccountLimits;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.TrustedAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is, beyond transactions, among the people of an account. */
class HolderTasksIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final String WAITING =
      "SELECT h.type || ' ' || h.mine || ' ' || h.key FROM "
          + HolderTasks.ALL
          + " ORDER BY h.type, h.key";

  private final Ledger ledger = new Ledger(DATABASE);
  private final Account account = ledger.account();
  private final Actor one = ledger.representative(account, Rights.INITIATE_AND_APPROVE);
  private final Actor other = ledger.representative(account, Rights.INITIATE_AND_APPROVE);
  private final Actor reader = ledger.representative(account, Rights.READ);
  private final Actor stranger = ledger.representative(ledger.account(), Rights.INITIATE);

  @AfterEach
  void time() {
    DATABASE.resetClock();
  }

  @SuppressWarnings("unchecked")
  private List<String> waiting(Actor actor) {
    return ledger.call(
        e ->
            (List<String>)
                e.createNativeQuery(WAITING).setParameter(1, actor.userId()).getResultList());
  }

  private void sql(String update) {
    DATABASE.asOwner(update);
  }

  @Test
  void aReturnedApplicationIsTheTurnOfWhoMayApplyAndASentOneTheRegistrys() {
    String number =
        ledger.call(
            e ->
                new Beginnings(e)
                    .signedIn(ApplicationForm.ACCOUNT_CLOSING, account.number().toString(), one)
                    .number());
    assertThat(waiting(one)).as("nobody waits for what is being filled in").isEmpty();

    sql(
        "UPDATE application SET status = 'RETURNED', submitted_at = now() WHERE number = '%s'"
            .formatted(number));
    assertThat(waiting(one)).containsExactly("APPLICATION true " + number);
    assertThat(waiting(other)).containsExactly("APPLICATION true " + number);
    assertThat(waiting(reader)).isEmpty();
    assertThat(waiting(stranger)).isEmpty();

    sql(
        "UPDATE application SET status = 'RECEIVED', expires_at = NULL WHERE number = '%s'"
            .formatted(number));
    assertThat(waiting(one)).containsExactly("APPLICATION false " + number);
  }

  @Test
  void whatOneTrustsAnotherApproves() {
    Account trusted = ledger.account();
    ledger.call(
        e -> new TrustedAccounts(e, Ledger.WEEKDAYS).add(account.number(), trusted.number(), one));

    assertThat(waiting(one)).containsExactly("TRUST false " + trusted.number());
    assertThat(waiting(other)).containsExactly("TRUST true " + trusted.number());
    assertThat(waiting(reader)).containsExactly("TRUST false " + trusted.number());
    assertThat(waiting(stranger)).isEmpty();

    sql("UPDATE trusted_account SET ended_at = now(), ended_by = " + one.userId());
    assertThat(waiting(other)).isEmpty();
  }

  @Test
  void higherLimitsWaitForAnotherPersonAndThenForTheirDays() {
    String number = account.number().toString();
    AccountLimit raised =
        ledger.call(
            e -> {
              AccountLimits limits = new AccountLimits(e, Ledger.WEEKDAYS);
              limits.set(account.number(), new Limits(100, 0), one);
              limits.set(account.number(), new Limits(200, 0), one);
              return limits.coming(account.id(), Instant.now()).orElseThrow();
            });
    assertThat(waiting(one)).containsExactly("LIMITS false " + number);
    assertThat(waiting(other)).containsExactly("LIMITS true " + number);
    assertThat(waiting(reader)).containsExactly("LIMITS false " + number);
    assertThat(waiting(stranger)).isEmpty();

    Instant from =
        ledger.call(
            e -> new AccountLimits(e, Ledger.WEEKDAYS).approve(raised.id(), other).holdsFrom());
    assertThat(waiting(other)).containsExactly("LIMITS false " + number);
    DATABASE.setClock(from.plusSeconds(1));
    assertThat(waiting(other)).isEmpty();
  }

  @Test
  void documentsWaitForWhoIsAskedAndOnceSentForTheRegistry() {
    Actor beside = ledger.representative(ledger.accountBeside(account), Rights.INITIATE);
    String ofOne = asked(account.number().toString(), false);
    String all = asked(account.number().toString(), true);
    String inPerson = asked(other.loginId(), false);

    assertThat(waiting(one)).containsExactly("DOCUMENTS true " + ofOne, "DOCUMENTS true " + all);
    assertThat(waiting(other))
        .containsExactly(
            "DOCUMENTS true " + ofOne, "DOCUMENTS true " + all, "DOCUMENTS true " + inPerson);
    assertThat(waiting(reader))
        .containsExactly("DOCUMENTS false " + ofOne, "DOCUMENTS false " + all);
    assertThat(waiting(beside)).containsExactly("DOCUMENTS true " + all);
    assertThat(waiting(stranger)).isEmpty();

    ledger.call(
        e -> {
          RequestedDocuments documents = new RequestedDocuments(e);
          DocumentRequest request = documents.of(beside, all);
          byte[] content = {1};
          SentFile file = new SentFile("a.pdf", "application/pdf", content);
          documents.add(request, "Articles", file, beside);
          documents.answer(request, beside);
          return null;
        });
    assertThat(waiting(beside)).containsExactly("DOCUMENTS false " + all);
    ledger.call(
        e -> {
          new DocumentRequests(e, Ledger.WEEKDAYS).accept(all, ledger.operator());
          return null;
        });
    assertThat(waiting(beside)).isEmpty();
  }

  private String asked(String whom, boolean wholeHolder) {
    return ledger.call(
        e ->
            new DocumentRequests(e, Ledger.WEEKDAYS)
                .ask(
                    new DocumentRequests.Wish(whom, wholeHolder, List.of("Articles"), "Why", null),
                    ledger.operator())
                .number());
  }

  @Test
  void whoseYearEndsIsConfirmedByAnotherWhoMayApprove() {
    Instant now = Instant.now();
    ledger.call(
        e -> {
          new Registries(e)
              .begin(Ledger.REGISTRY, Setting.CONFIRMED_FOR_MONTHS, 12, now.minusSeconds(1));
          return null;
        });
    Instant ends = now.atZone(java.time.ZoneOffset.UTC).plusMonths(12).toInstant();
    Duration reminded = Duration.ofDays(Confirmations.REMINDED_BEFORE_DAYS);
    DATABASE.setClock(ends.minus(reminded).minus(Duration.ofDays(2)));
    assertThat(waiting(one)).isEmpty();

    DATABASE.setClock(ends.minus(reminded).plus(Duration.ofDays(2)));
    assertThat(waiting(one))
        .containsExactlyInAnyOrder(
            "CONFIRMATION false " + one.loginId(), "CONFIRMATION true " + other.loginId());
    assertThat(waiting(reader)).as("who only reads is not asked about").isEmpty();
    DATABASE.setClock(ends.plus(Duration.ofDays(2)));
    assertThat(waiting(one))
        .as("who was not confirmed in time confirms nobody")
        .containsExactly("CONFIRMATION false " + one.loginId());
  }
}
