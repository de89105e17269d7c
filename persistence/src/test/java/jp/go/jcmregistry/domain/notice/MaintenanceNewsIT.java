package jp.go.jcmregistry.domain.notice;

import static jp.go.jcmregistry.domain.notice.Announcements.maintenance;
import static jp.go.jcmregistry.domain.notice.Announcements.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of maintenance, when, and how often. */
class MaintenanceNewsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant BEGIN = Instant.parse("2026-03-10T01:00:00Z");
  private static final Instant END = Instant.parse("2026-03-10T09:00:00Z");

  private final Ledger ledger = new Ledger(DATABASE);
  private final Announcements announcements = new Announcements(ledger);
  private final Account account = ledger.account();
  private final Actor holder = ledger.representative(account, Rights.READ);

  @BeforeEach
  void nothingIsAnnounced() {
    DATABASE.asOwner("DELETE FROM notice_version");
    DATABASE.asOwner("DELETE FROM mail");
    DATABASE.asOwner("DELETE FROM notification");
    DATABASE.setClock(NOW);
  }

  @AfterEach
  void giveTheRegistryItsTimeBack() {
    DATABASE.resetClock();
  }

  private void work() {
    ledger.call(
        e -> {
          MaintenanceNews news = new MaintenanceNews(e);
          news.claim().forEach(news::tell);
          return null;
        });
  }

  private List<String> told(Actor person) {
    work();
    return ledger.strings(
        "SELECT kind || ' ' || extract(epoch FROM window_from)::bigint FROM notification WHERE user_id = "
            + person.userId()
            + " ORDER BY id");
  }

  private static Map<String, String> with(Map<String, String> answers, String... changes) {
    Map<String, String> changed = new TreeMap<>(answers);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }

  @Test
  void holdersAndStaffAreToldOnceInPersonAndByMail() {
    DATABASE.asOwner(
        "INSERT INTO user_role (id, user_id, role, since_at) VALUES (nextval('entity_id'), "
            + ledger.operator().userId()
            + ", 'OPERATOR', registry_now())");
    announcements.publish(maintenance(BEGIN, END));

    assertThat(told(holder)).containsExactly("MAINTENANCE " + BEGIN.getEpochSecond());
    assertThat(told(ledger.operator())).hasSize(1);
    assertThat(told(holder)).as("no second time").hasSize(1);
    assertThat(
            ledger.strings(
                "SELECT count(*) FROM mail m JOIN notification n ON n.id = m.notification_id"
                    + " WHERE m.kind = 'MAINTENANCE' AND m.user_id = n.user_id"
                    + " AND m.next_try_at IS NOT NULL AND m.user_id = "
                    + holder.userId()))
        .containsExactly("1");
    assertThat(ledger.strings("SELECT count(*) FROM mail"))
        .isEqualTo(ledger.strings("SELECT count(*) FROM notification"));
  }

  @Test
  void eachReadsTheWindowInTheirLanguageAndWhoIsGoneNothing() {
    Actor japanese = ledger.representative(account, Rights.READ);
    Actor frozen = ledger.representative(account, Rights.READ);
    DATABASE.asOwner("UPDATE registry_user SET language = 'ja' WHERE id = " + japanese.userId());
    DATABASE.asOwner("UPDATE registry_user SET status = 'FROZEN' WHERE id = " + frozen.userId());
    announcements.publish(maintenance(BEGIN, END));

    assertThat(told(japanese)).hasSize(1);
    Told told = ledger.call(e -> new Notifications(e).of(japanese.userId(), 0, 1)).get(0).told();
    assertThat(told.named(Locale.ENGLISH))
        .as("told in Japanese, read on an English page")
        .isEqualTo("10 Mar 2026 10:00–18:00 JST (01:00–09:00 GMT)");
    assertThat(Letter.of(told, "", Locale.JAPANESE).body())
        .contains("2026年3月10日 10:00～18:00 JST（01:00～09:00 GMT）");
    assertThat(told(frozen)).isEmpty();
  }

  @Test
  void whatChangesTheWindowIsToldAndWhatDoesNotIsNot() {
    String number = announcements.publish(maintenance(BEGIN, END));
    work();
    announcements.publish(
        with(maintenance(BEGIN, END), "number", number, "titleEn", "Other words"));
    assertThat(told(holder)).hasSize(1);

    Instant later = BEGIN.plus(Duration.ofDays(1));
    announcements.publish(with(maintenance(later, END.plus(Duration.ofDays(1))), "number", number));
    assertThat(told(holder))
        .hasSize(2)
        .last()
        .isEqualTo("MAINTENANCE_CHANGED " + later.getEpochSecond());

    announcements.publish(
        with(
            maintenance(later, END.plus(Duration.ofDays(1))),
            "number",
            number,
            "withdrawn",
            "yes"));
    assertThat(told(holder))
        .hasSize(3)
        .last()
        .isEqualTo("MAINTENANCE_WITHDRAWN " + later.getEpochSecond());
  }

  @Test
  void whatIsPublishedLaterIsToldThen() {
    announcements.publish(with(maintenance(BEGIN, END), "validFrom", "2026-03-05"));
    assertThat(told(holder)).isEmpty();

    DATABASE.setClock(Instant.parse("2026-03-04T15:00:00Z"));
    assertThat(told(holder)).hasSize(1);
  }

  @Test
  void ofWhatIsOverAndOfOtherNewsNobodyIsTold() {
    announcements.publish(notice());
    announcements.publish(maintenance(BEGIN, END));
    DATABASE.setClock(END);

    assertThat(told(holder)).isEmpty();
  }
}
