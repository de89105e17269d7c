package jp.go.jcmregistry.domain.notice;

import static jp.go.jcmregistry.domain.notice.Announcements.maintenance;
import static jp.go.jcmregistry.domain.notice.Announcements.notice;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices as two people record them and as the public finds them: J9101 to J9108. */
class NoticesIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant BEGIN = Instant.parse("2026-03-10T01:00:00Z");
  private static final Instant END = Instant.parse("2026-03-10T09:00:00Z");

  private final Ledger ledger = new Ledger(DATABASE);
  private final Announcements announcements = new Announcements(ledger);

  @BeforeEach
  void beginWithoutNotices() {
    DATABASE.asOwner("DELETE FROM notice_version");
    DATABASE.setClock(NOW);
  }

  @AfterEach
  void giveTheRegistryItsTimeBack() {
    DATABASE.resetClock();
  }

  private <T> T notices(Function<Notices, T> question) {
    return ledger.call(e -> question.apply(new Notices(e)));
  }

  private List<String> current() {
    return notices(n -> n.current(Ledger.REGISTRY, TODAY, 10)).stream()
        .map(Notice::number)
        .toList();
  }

  private List<Notice> ofYear(int year) {
    return notices(n -> n.ofYear(Ledger.REGISTRY, year, TODAY, 10));
  }

  private Notice of(String number) {
    return notices(n -> n.byNumber(Ledger.REGISTRY, number)).orElseThrow();
  }

  private static Map<String, String> with(Map<String, String> answers, String... changes) {
    Map<String, String> changed = new TreeMap<>(answers);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }

  @Test
  void theRegistryNumbersItAndKeepsEveryVersionUnderThatNumber() {
    String number = announcements.publish(notice());
    assertThat(number).matches("N-2026-[0-9]{6}");
    assertThat(of(number).english().title()).isEqualTo("A new page");
    announcements.publish(notice("number", number, "titleEn", "Another title"));
    assertThat(of(number).english().title()).isEqualTo("Another title");
    assertThat(
            ledger.strings(
                "SELECT version || ' ' || title_en || ' ' || (until_at IS NULL)"
                    + " FROM notice_version ORDER BY version"))
        .containsExactly("1 A new page false", "2 Another title true");
    assertThatThrownBy(() -> announcements.propose(notice("number", "N-2026-999999")))
        .isInstanceOf(NotFoundOrNotYours.class);
  }

  @Test
  void oneLanguageAloneIsNeverPublished() {
    for (String missing : new String[] {"titleEn", "titleJa", "bodyEn", "bodyJa"}) {
      assertBroken(() -> announcements.propose(notice(missing, null)), "J7206");
    }
    assertBroken(() -> announcements.propose(notice("titleJa", "A new page")), "J9101");
    assertBroken(() -> announcements.propose(notice("bodyEn", "できました。")), "J9101");
    announcements.propose(notice("titleJa", "JCM Registry の更新", "bodyEn", "更新: done"));
    breaking("titleJa", "'A new page'").refuses("j9101_both_languages", INSERT);
    breaking("titleJa", "NULL").refuses("23502", INSERT);
    breaking("titleJa", "'お知らせ'").accepts(INSERT);
  }

  @Test
  void whatIsCurrentStandsThereAndPinnedOnesStandAbove() {
    String old = announcements.publish(notice("validFrom", "2025-12-01", "pinned", "yes"));
    String newer = announcements.publish(notice());
    String lastDay = announcements.publish(notice("validUntil", "2026-03-02"));
    announcements.publish(notice("validFrom", "2026-02-01", "validUntil", "2026-03-01"));
    announcements.publish(notice("validFrom", "2026-03-03"));
    String withdrawn = announcements.publish(notice());
    announcements.publish(notice("number", withdrawn, "withdrawn", "yes"));

    assertThat(current()).containsExactly(old, lastDay, newer);
    assertThat(of(withdrawn).withdrawn()).as("its address stays").isTrue();
    List<Integer> years = notices(n -> n.years(Ledger.REGISTRY, TODAY));
    assertThat(years).containsExactly(2026, 2025);
    assertThat(ofYear(2026))
        .as("also what is over, but nothing to come or taken back")
        .hasSize(3)
        .extracting(Notice::validFrom)
        .containsExactly(TODAY, TODAY, LocalDate.of(2026, 2, 1));
    assertThat(ofYear(2025)).hasSize(1);
    List<Notice> newest = notices(n -> n.newest(Ledger.REGISTRY, TODAY, 2));
    assertThat(newest).extracting(Notice::number).containsExactly(lastDay, newer);
  }

  @Test
  void itIsCurrentUntilTheDayItIsPublishedOrLater() {
    assertBroken(() -> announcements.propose(notice("validUntil", "2026-03-01")), "J9105");
    announcements.propose(notice("validUntil", "2026-03-02"));
    assertBroken(
        () -> announcements.propose(with(maintenance(BEGIN, END), "validFrom", "2026-03-11")),
        "J9105",
        "J9108");
    breaking("validUntil", "'2026-03-01'").refuses("j9105_days_in_order", INSERT);
  }

  @Test
  void whatIsPublicIsNotPutOff() {
    String number = announcements.publish(notice());
    Map<String, String> later = notice("number", number, "validFrom", "2026-03-03");
    assertBroken(() -> announcements.propose(later), "J9107");
    String ahead = announcements.publish(notice("validFrom", "2026-03-05"));
    announcements.publish(notice("number", ahead, "validFrom", "2026-03-09"));
  }

  @Test
  void maintenanceIsPublicBeforeItBegins() {
    Map<String, String> late = with(maintenance(BEGIN, END), "validUntil", "2026-03-20");
    assertBroken(() -> announcements.propose(with(late, "validFrom", "2026-03-11")), "J9108");
    breaking("category", "'MAINTENANCE'")
        .let("from", "'2026-03-10T01:00Z'")
        .let("until", "'2026-03-10T09:00Z'")
        .let("validFrom", "'2026-03-12'")
        .refuses("j9108_published_before_its_window", INSERT);

    announcements.publish(with(late, "validFrom", "2026-03-10"));
    assertThat(next(BEGIN.minusSeconds(86_400))).as("not public yet").isEmpty();
    assertThat(next(Instant.parse("2026-03-09T15:00:00Z"))).as("00:00 in Japan").isPresent();
  }

  private Optional<MaintenanceWindows.Announced> next(Instant now) {
    return ledger.call(e -> new MaintenanceWindows(e).next(Ledger.REGISTRY, now));
  }

  @Test
  void maintenanceAndNothingElseCarriesAWindow() {
    Map<String, String> announced = maintenance(BEGIN, END);
    assertBroken(() -> announcements.propose(with(announced, "windowUntil", null)), "J9102");
    assertBroken(() -> announcements.propose(with(announced, "category", "SYSTEM")), "J9102");
    assertBroken(() -> announcements.propose(notice("category", "MAINTENANCE")), "J9102");
    assertBroken(() -> announcements.propose(with(announced, "windowFrom", "10:00")), "J7206");
    String number = announcements.publish(announced);
    assertThat(of(number).window()).isEqualTo(new Notice.Window(BEGIN, END));
    assertThat(of(number).validUntil())
        .as("no news any more once it is over")
        .isEqualTo(LocalDate.of(2026, 3, 10));
    breaking("category", "'MAINTENANCE'").refuses("j9102_maintenance_carries_window", INSERT);
    breaking("from", "'2026-04-01'").refuses("j9102_maintenance_carries_window", INSERT);
  }

  @Test
  void aWindowEndsAfterItBeginsAndWithinSevenDays() {
    assertBroken(() -> announcements.propose(maintenance(BEGIN, BEGIN)), "J9103");
    assertBroken(
        () -> announcements.propose(maintenance(BEGIN, BEGIN.plusSeconds(7 * 86_400 + 60))),
        "J9103");
    announcements.propose(maintenance(BEGIN, BEGIN.plusSeconds(7 * 86_400)));
    breaking("category", "'MAINTENANCE'")
        .let("from", "'2026-04-01'")
        .let("until", "'2026-04-01'")
        .refuses("j9103_window_in_order", INSERT);
  }

  @Test
  void windowsDoNotOverlapUnlessOneIsWithdrawn() {
    String first = announcements.publish(maintenance(BEGIN, END));
    Map<String, String> second = maintenance(END.minusSeconds(60), END.plusSeconds(3600));
    assertThat(assertBroken(() -> announcements.propose(second), "J9106").get(0).arguments())
        .containsExactly(first);
    breaking("category", "'MAINTENANCE'")
        .let("from", "'2026-03-10T08:00Z'")
        .let("until", "'2026-03-10T12:00Z'")
        .refuses("j9106_windows_do_not_overlap", INSERT);
    announcements.propose(maintenance(END, END.plusSeconds(3600)));
    announcements.publish(with(maintenance(BEGIN, END), "number", first, "withdrawn", "yes"));
    announcements.publish(second);
  }

  @Test
  void aWindowLiesAheadAndOnceBegunOnlyItsEndMoves() {
    assertBroken(
        () -> announcements.propose(maintenance(NOW.minusSeconds(60), NOW.plusSeconds(60))),
        "J9104");
    String late = announcements.propose(maintenance(NOW.plusSeconds(60), NOW.plusSeconds(600)));
    DATABASE.setClock(NOW.plusSeconds(90));
    assertBroken(() -> announcements.approve(late), "J9104");

    Map<String, String> announced = maintenance(BEGIN, END);
    String number = announcements.publish(announced);
    Map<String, String> known = with(announced, "number", number);
    DATABASE.setClock(BEGIN.plusSeconds(1));
    assertBroken(() -> announcements.propose(with(known, "withdrawn", "yes")), "J9104");
    assertBroken(
        () -> announcements.propose(with(known, "windowFrom", "2026-03-10 10:30")), "J9104");
    assertBroken(
        () -> announcements.propose(with(known, "windowUntil", "2026-03-10 10:00")), "J9103");
    announcements.publish(with(known, "windowUntil", "2026-03-10 11:00"));
    DATABASE.setClock(BEGIN.plusSeconds(3600));
    assertBroken(
        () -> announcements.propose(with(known, "windowUntil", "2026-03-10 12:00")), "J9104");
    announcements.publish(
        with(known, "windowUntil", "2026-03-10 11:00", "bodyEn", "It took an hour."));
    assertThat(of(number).window().until()).isEqualTo(BEGIN.plusSeconds(3600));
  }

  private static final String INSERT =
      "INSERT INTO notice_version (id, registry, number, version, category, title_en, title_ja,"
          + " body_en, body_ja, valid_from, valid_until, pinned, window_from, window_until,"
          + " withdrawn, effective_at, change_id) SELECT nextval('entity_id'), 'JPN01',"
          + " 'N-2026-900000', 1, :category, 'Title', :titleJa, 'Text', '本文', :validFrom,"
          + " :validUntil, false, :from::timestamptz, :until::timestamptz, false, now(),"
          + " (SELECT max(id) FROM record_change)";

  private Breaking breaking(String name, Object value) {
    Breaking breaking = new Breaking(DATABASE, "app");
    Stream.of(
            "category='SYSTEM'",
            "titleJa='題名'",
            "validUntil=NULL",
            "from=NULL",
            "until=NULL",
            "validFrom='2026-03-02'")
        .map(each -> each.split("=", 2))
        .forEach(each -> breaking.let(each[0], each[1]));
    return breaking.let(name, value);
  }
}
