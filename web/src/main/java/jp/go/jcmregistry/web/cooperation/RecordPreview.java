package jp.go.jcmregistry.web.cooperation;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.TagFunctions;

/** What the public would read of a record, in both languages beside each other. */
public record RecordPreview(Side english, Side japanese) {

  /**
   * One language.
   *
   * @param window the announced window as it is shown; empty where there is none
   * @param body Markdown
   */
  public record Side(String title, String window, String body) {}

  /** Whether the public reads records of this kind as they are written. */
  static boolean has(RecordKind kind) {
    return kind == RecordKind.NOTICE || kind == RecordKind.PAGE_TEXT;
  }

  /** The preview of what was entered; null for kinds that the public does not read. */
  static RecordPreview of(RecordKind kind, Answers answers, ZoneId zone) {
    return has(kind)
        ? new RecordPreview(
            side(answers, Language.ENGLISH, "En", zone),
            side(answers, Language.JAPANESE, "Ja", zone))
        : null;
  }

  private static Side side(Answers answers, Language language, String suffix, ZoneId zone) {
    return new Side(
        answers.text("title" + suffix, ""),
        window(answers, language, zone),
        answers.text("body" + suffix, ""));
  }

  private static String window(Answers answers, Language language, ZoneId zone) {
    try {
      LocalDateTime from = answers.time("windowFrom");
      LocalDateTime until = answers.time("windowUntil");
      return from == null || until == null
          ? ""
          : TagFunctions.window(
              from.atZone(zone).toInstant(), until.atZone(zone).toInstant(), language);
    } catch (DateTimeException unreadable) {
      return ""; // refused with its reason when it is sent
    }
  }
}
