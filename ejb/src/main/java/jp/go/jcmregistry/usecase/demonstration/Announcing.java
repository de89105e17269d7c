package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.notice.Notice;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.cooperation.RecordKeeping;
import jp.go.jcmregistry.usecase.notice.PublicNotices;

/**
 * Publishes the notices and texts of the story, each written by the operator and read by the
 * approver.
 */
@ApplicationScoped
public class Announcing {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String AHEAD = "AHEAD";

  /** Announced on every page, and over only after whoever tries the demonstration has seen it. */
  private static final int DAYS_AHEAD = 7;

  private static final int WINDOW_FROM_HOUR = 2;
  private static final int WINDOW_HOURS = 3;

  @Inject private Stage stage;
  @Inject private Props props;
  @Inject private RecordKeeping records;
  @Inject private PublicNotices notices;
  @Inject private RegistryClock clock;

  /** Publishes a notice on the day it happens. */
  void publish(Step step) {
    Map<String, String> answers = new HashMap<>();
    answers.put("category", step.text("category"));
    answers.put("titleEn", step.text("title_en"));
    answers.put("titleJa", step.text("title_ja"));
    answers.put("bodyEn", step.text("body_en"));
    answers.put("bodyJa", step.text("body_ja"));
    answers.put("validFrom", today().toString());
    answers.put("validUntil", step.text("until"));
    answers.put("pinned", step.text("pinned"));
    answers.put("withdrawn", "no");
    List<String> window = window(step.text("window"));
    if (!window.isEmpty()) {
      answers.put("windowFrom", window.get(0));
      answers.put("windowUntil", window.get(1));
    }
    record(RecordKind.NOTICE, answers);
  }

  /** Changes the text of a page. */
  void write(Step step) {
    record(
        RecordKind.PAGE_TEXT,
        Map.of(
            "page", step.text("category"),
            "bodyEn", step.text("body_en"),
            "bodyJa", step.text("body_ja")));
  }

  /** Takes back the notice of this title, published this year. */
  void withdraw(Step step) {
    Notice notice =
        notices.archive(Cast.REGISTRY, today().getYear()).published().stream()
            .filter(each -> each.english().title().equals(step.text("title_en")))
            .findFirst()
            .orElseThrow();
    Map<String, String> answers = new HashMap<>();
    answers.put("number", notice.number());
    answers.put("category", notice.category().name());
    answers.put("titleEn", notice.english().title());
    answers.put("titleJa", notice.japanese().title());
    answers.put("bodyEn", notice.english().body());
    answers.put("bodyJa", notice.japanese().body());
    answers.put("validFrom", notice.validFrom().toString());
    answers.put("pinned", "no");
    answers.put("withdrawn", "yes");
    record(RecordKind.NOTICE, answers);
  }

  private void record(RecordKind kind, Map<String, String> answers) {
    String number = stage.as(Cast.OPERATOR, () -> records.propose(kind, new Answers(answers)));
    stage.as(
        Cast.APPROVER,
        () -> {
          records.approve(number);
          return number;
        });
  }

  /** A night in which few will try the demonstration, a week or more after it began. */
  private List<String> window(String written) {
    if (!written.equals(AHEAD)) {
      return written.isBlank() ? List.of() : List.of(written.split("/"));
    }
    LocalDateTime from =
        today()
            .plusDays(DAYS_AHEAD)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
            .atTime(WINDOW_FROM_HOUR, 0);
    return List.of(TIME.format(from), TIME.format(from.plusHours(WINDOW_HOURS)));
  }

  private LocalDate today() {
    return clock.now().atZone(props.zone()).toLocalDate();
  }
}
