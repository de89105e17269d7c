package jp.go.jcmregistry.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.identity.People;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

class MailsIT {
  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

  /** Its own, because what is due is looked for in the whole outbox. */
  private final RegistryDatabase database = RegistryDatabase.fresh();

  @Test
  void whoeverIsToldIsWrittenToInTheLanguageThePersonChose() {
    RegistryUser reader = database.call(People::representative);
    database.run(e -> new RegistryUsers(e).byId(reader.id()).prefer("ja"));
    tell(reader);

    database.run(
        entities -> {
          Mails mails = new Mails(entities);
          Mail mail = mails.claimDue(NOW).orElseThrow();
          assertThat(mail.address()).isEqualTo(reader.email());
          assertThat(mails.letter(mail).subject()).contains("ログインID");
          assertThat(mails.letter(mail).body()).contains(reader.loginId());
        });
  }

  @Test
  void aLetterThatLeftIsKeptAsItWasWrittenAndLeavesOnce() {
    tell(database.call(People::representative));
    long id = database.call(e -> new Mails(e).claimDue(NOW).orElseThrow().id());

    database.run(
        entities -> {
          Mails mails = new Mails(entities);
          mails.left(mails.claimDue(NOW).orElseThrow(), new Letter("as sent", "body"), NOW);
        });

    assertThat(claimed(NOW.plus(Duration.ofDays(1)))).isEmpty();
    database.run(
        entities -> {
          Mails mails = new Mails(entities);
          Mail mail = mails.byId(People.REGISTRY, id);
          assertThat(mails.letter(mail)).isEqualTo(new Letter("as sent", "body"));
          assertThat(mail.sentAt()).isEqualTo(NOW);
        });
  }

  @Test
  void whatCannotLeaveIsTriedAgainLaterAndAtLastNoMore() {
    tell(database.call(People::representative));
    Instant at = NOW;
    for (Duration wait : Mail.WAITS) {
      fail(at);
      assertThat(claimed(at.plus(wait).minusSeconds(1))).as("before %s", wait).isEmpty();
      at = at.plus(wait);
      assertThat(claimed(at)).as("after %s", wait).isPresent();
    }
    fail(at);

    assertThat(claimed(at.plus(Duration.ofDays(3)))).isEmpty();
  }

  @Test
  void whatAnotherNodeWorksOnIsLeftAlone() {
    tell(database.call(People::representative));
    database.run(
        one -> {
          assertThat(new Mails(one).claimDue(NOW)).isPresent();
          assertThat(claimed(NOW)).isEmpty();
        });

    assertThat(claimed(NOW)).isPresent();
  }

  @Test
  void whatIsNewsNoLongerIsKeptAndNotSent() {
    tell(database.call(People::representative));

    assertThat(claimed(NOW.plus(Mails.NEWS).minusSeconds(1))).isPresent();
    assertThat(claimed(NOW.plus(Mails.NEWS))).isEmpty();
  }

  @Test
  void somebodyWithoutALoginIsWrittenToAsWell() {
    Addressee applicant = new Addressee(People.REGISTRY, null, "a@example.org", "en");
    database.run(
        e -> new Mails(e).post(applicant, NotificationKind.APPLICATION_RECEIVED, "A-1", NOW));

    database.run(
        entities -> {
          Mails mails = new Mails(entities);
          assertThat(mails.letter(mails.claimDue(NOW).orElseThrow()).body()).contains("A-1");
        });
  }

  @Test
  void anotherRegistrysLetterIsAsUnknownAsNone() {
    tell(database.call(People::representative));
    long id = database.call(e -> new Mails(e).claimDue(NOW).orElseThrow().id());

    assertThatThrownBy(() -> database.run(e -> new Mails(e).byId("MNG01", id)))
        .isInstanceOf(NotFoundOrNotYours.class);
    assertThatThrownBy(() -> database.run(e -> new Mails(e).byId("JPN01", 1)))
        .isInstanceOf(NotFoundOrNotYours.class);
  }

  @Test
  void nothingIsSaidToHaveLeftWithoutItsText() {
    tell(database.call(People::representative));
    Breaking application = new Breaking(database, "app");

    application.refuses(
        "mail_sent_as_written", "UPDATE mail SET sent_at = now(), next_try_at = NULL");
    application.refuses("42501", "UPDATE mail SET address = 'elsewhere@example.org'");
  }

  private void tell(RegistryUser user) {
    database.run(
        entities ->
            new Notifications(entities)
                .tell(
                    List.of(user.id()), NotificationKind.LOGIN_ISSUED, null, user.loginId(), NOW));
  }

  private Optional<Long> claimed(Instant at) {
    return database.call(entities -> new Mails(entities).claimDue(at).map(Mail::id));
  }

  private void fail(Instant at) {
    database.run(
        entities -> {
          Mails mails = new Mails(entities);
          mails.failed(mails.claimDue(at).orElseThrow(), "refused", at);
        });
  }
}
