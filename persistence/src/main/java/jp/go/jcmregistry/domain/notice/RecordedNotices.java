package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.notice.Notice.Window;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Public notices as two people record them: what goes out in the registry's name is read by a
 * second person in both languages, and nobody closes the registry alone.
 */
public class RecordedNotices implements Recorded {
  /** Longer than any planned work; a slip of the pen must not close the registry for a month. */
  private static final Duration WINDOW_MAX = Duration.ofDays(7);

  private static final String OVERLAPPING =
      "SELECT number FROM notice_version WHERE registry = ?1 AND number <> ?2 AND until_at IS NULL"
          + " AND NOT withdrawn AND window_from < ?4 AND window_until > ?3 LIMIT 1";

  private static final String END =
      "UPDATE notice_version SET until_at = ?3"
          + " WHERE registry = ?1 AND number = ?2 AND until_at IS NULL";

  private static final String BEGIN =
      "INSERT INTO notice_version (id, registry, number, version, category, title_en, title_ja,"
          + " body_en, body_ja, valid_from, valid_until, pinned, window_from, window_until,"
          + " withdrawn, effective_at, change_id)"
          + " SELECT nextval('entity_id'), ?1, ?2, count(*) + 1, ?3, ?4, ?5, ?6, ?7, ?8::date,"
          + " ?9::date, ?10::boolean, ?11::timestamptz, ?12::timestamptz, ?13::boolean,"
          + " ?14::timestamptz, ?15::bigint FROM notice_version"
          + " WHERE registry = ?1 AND number = ?2";

  private final EntityManager entities;
  private final Registries registries;
  private final Notices notices;

  public RecordedNotices(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
    this.notices = new Notices(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.NOTICE;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("number", Type.NUMBER),
        RecordField.choice("category", Stream.of(NoticeCategory.values()).map(Enum::name).toList()),
        RecordField.of("titleEn", Type.TEXT),
        RecordField.of("titleJa", Type.TEXT),
        RecordField.of("bodyEn", Type.AREA),
        RecordField.of("bodyJa", Type.AREA),
        RecordField.of("validFrom", Type.DATE),
        RecordField.optional("validUntil", Type.DATE),
        RecordField.of("pinned", Type.YES_NO),
        RecordField.optional("windowFrom", Type.TIME),
        RecordField.optional("windowUntil", Type.TIME),
        RecordField.of("withdrawn", Type.YES_NO));
  }

  @Override
  public Answers beginning(String registry, String about, Instant now) {
    return new Answers(Map.of("validFrom", registries.byCode(registry).dayOf(now).toString()));
  }

  /** A new notice gets the next number; any other belongs to a notice that is there. */
  @Override
  public Answers completed(Answers answers, String registry, Instant now) {
    String number = answers.text("number");
    if (number != null) {
      notices.byNumber(registry, number).orElseThrow(() -> new NotFoundOrNotYours("notice"));
      return answers;
    }
    long sequence =
        Sql.number(
            entities.createNativeQuery("SELECT nextval('notice_sequence')").getSingleResult());
    int year = registries.byCode(registry).dayOf(now).getYear();
    Map<String, String> numbered = new HashMap<>(answers.values());
    numbered.put("number", String.format(Locale.ROOT, "N-%d-%06d", year, sequence));
    return new Answers(numbered);
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("number");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    BothLanguages.check(answers, List.of("titleEn", "bodyEn"), List.of("titleJa", "bodyJa"))
        .ifPresent(violations::add);
    LocalDate last = lastDay(answers);
    if (last != null && last.isBefore(answers.date("validFrom"))) {
      violations.add(Violation.of(NoticeRule.DAYS_IN_ORDER.number()));
    }
    if (isPutOff(answers, registries.byCode(registry), now)) {
      violations.add(Violation.of(NoticeRule.STAYS_PUBLISHED.number()));
    }
    boolean maintenance = answers.text("category").equals(NoticeCategory.MAINTENANCE.name());
    boolean carries = answers.text("windowFrom") != null && answers.text("windowUntil") != null;
    boolean anything = answers.text("windowFrom") != null || answers.text("windowUntil") != null;
    if (maintenance ? !carries : anything) {
      violations.add(Violation.of(NoticeRule.MAINTENANCE_CARRIES_WINDOW.number()));
      return violations;
    }
    violations.addAll(window(answers, registries.byCode(registry), now));
    return violations;
  }

  /** A notice that is public has an address that others know: it is withdrawn, but never hidden. */
  private boolean isPutOff(Answers answers, Registry registry, Instant now) {
    LocalDate today = registry.dayOf(now);
    return answers.date("validFrom").isAfter(today)
        && notices
            .byNumber(registry.code(), answers.text("number"))
            .filter(notice -> notice.isPublished(today))
            .isPresent();
  }

  private List<Violation> window(Answers answers, Registry registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    Window asked = asked(answers, registry);
    if (asked != null
        && (!asked.until().isAfter(asked.from())
            || asked.until().isAfter(asked.from().plus(WINDOW_MAX)))) {
      violations.add(Violation.of(NoticeRule.WINDOW_IN_ORDER.number(), WINDOW_MAX.toDays()));
      return violations;
    }
    if (asked != null && answers.date("validFrom").isAfter(registry.dayOf(asked.from()))) {
      violations.add(Violation.of(NoticeRule.PUBLISHED_BEFORE_ITS_WINDOW.number()));
    }
    Window kept = answers.yes("withdrawn") ? null : asked;
    if (!mayBecome(announced(answers, registry), kept, now)) {
      violations.add(Violation.of(NoticeRule.WINDOW_LIES_AHEAD.number()));
    }
    if (kept != null) {
      overlapping(answers, registry, kept)
          .ifPresent(
              other ->
                  violations.add(Violation.of(NoticeRule.WINDOWS_DO_NOT_OVERLAP.number(), other)));
    }
    return violations;
  }

  /** What has begun has happened: it is neither moved nor taken back, only its end may change. */
  private static boolean mayBecome(Window announced, Window asked, Instant now) {
    if (Objects.equals(announced, asked)) {
      return true;
    }
    if (announced != null && !announced.from().isAfter(now)) {
      return asked != null
          && asked.from().equals(announced.from())
          && announced.until().isAfter(now)
          && asked.until().isAfter(now);
    }
    return asked == null || asked.from().isAfter(now);
  }

  /** The window that the notice announces already. */
  private Window announced(Answers answers, Registry registry) {
    return notices
        .byNumber(registry.code(), answers.text("number"))
        .filter(notice -> !notice.withdrawn())
        .map(Notice::window)
        .orElse(null);
  }

  private Optional<String> overlapping(Answers answers, Registry registry, Window window) {
    List<?> others =
        entities
            .createNativeQuery(OVERLAPPING)
            .setParameter(1, registry.code())
            .setParameter(2, answers.text("number"))
            .setParameter(3, Sql.timestamp(window.from()))
            .setParameter(4, Sql.timestamp(window.until()))
            .getResultList();
    return others.stream().map(Sql::text).findFirst();
  }

  private static Window asked(Answers answers, Registry registry) {
    LocalDateTime from = answers.time("windowFrom");
    return from == null
        ? null
        : new Window(
            from.atZone(registry.zone()).toInstant(),
            answers.time("windowUntil").atZone(registry.zone()).toInstant());
  }

  /** Maintenance that is over is no news any more, unless somebody said for how long it is. */
  private static LocalDate lastDay(Answers answers) {
    LocalDate entered = answers.date("validUntil");
    LocalDateTime over = answers.time("windowUntil");
    return entered == null && over != null ? over.toLocalDate() : entered;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    entities
        .createNativeQuery(END)
        .setParameter(1, change.registry())
        .setParameter(2, change.subject())
        .setParameter(3, Sql.timestamp(now))
        .executeUpdate();
    Window window = asked(answers, registries.byCode(change.registry()));
    entities
        .createNativeQuery(BEGIN)
        .setParameter(1, change.registry())
        .setParameter(2, change.subject())
        .setParameter(3, answers.text("category"))
        .setParameter(4, answers.text("titleEn"))
        .setParameter(5, answers.text("titleJa"))
        .setParameter(6, answers.text("bodyEn"))
        .setParameter(7, answers.text("bodyJa"))
        .setParameter(8, answers.date("validFrom"))
        .setParameter(9, lastDay(answers))
        .setParameter(10, answers.yes("pinned"))
        .setParameter(11, window == null ? null : Sql.timestamp(window.from()))
        .setParameter(12, window == null ? null : Sql.timestamp(window.until()))
        .setParameter(13, answers.yes("withdrawn"))
        .setParameter(14, Sql.timestamp(now))
        .setParameter(15, change.id())
        .executeUpdate();
  }
}
