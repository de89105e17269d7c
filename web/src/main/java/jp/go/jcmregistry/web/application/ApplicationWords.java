package jp.go.jcmregistry.web.application;

import java.time.LocalDate;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;

/** How answers of applications are said. */
final class ApplicationWords {
  private ApplicationWords() {}

  /** An answer as people read it: a choice by its word, a day by its date. */
  static String answer(RecordField field, String answer) {
    if (answer == null) {
      return null;
    }
    return switch (field.type()) {
      case CHOICE -> choice(field.name(), answer);
      case DATE -> TagFunctions.date(LocalDate.parse(answer));
      default -> answer;
    };
  }

  /** A choice by its word: rights, languages and wishes have theirs, and whoever agreed did. */
  static String choice(String field, String value) {
    return Words.of(word(field, value));
  }

  /** The key of that word. */
  static String word(String field, String value) {
    return switch (field) {
      case "person1Rights", "person2Rights", "actingRights" -> "Rights." + value;
      case "languages" -> "CertificateLanguage." + value.replace(',', '_');
      case "wish", "cause", "actingWish" -> "application." + field + "." + value;
      default -> "application.agreed";
    };
  }
}
