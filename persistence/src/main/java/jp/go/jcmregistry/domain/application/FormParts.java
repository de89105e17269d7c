package jp.go.jcmregistry.domain.application;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.SuccessionCause;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.identity.Rights;

/** The pages of questions of which the forms are made. */
final class FormParts {
  /** What an account holder's names and addresses are called in the forms. */
  static final List<String> NAMES = List.of("nameEn", "nameJa", "officeEn", "officeJa");

  private static final List<String> CAUSES =
      Stream.of(SuccessionCause.values()).map(Enum::name).toList();

  private static final List<String> RIGHTS = Stream.of(Rights.values()).map(Enum::name).toList();

  static final Part COMPANY =
      new Part(
          "company",
          RecordField.of("nameJa", Type.TEXT),
          RecordField.of("nameEn", Type.TEXT),
          RecordField.of("representative", Type.TEXT),
          RecordField.of("title", Type.TEXT),
          RecordField.optional("corporateNumber", Type.TEXT),
          RecordField.of("country", Type.TEXT));

  /** Whoever follows says of itself what whoever opens an account does. */
  static final Part SUCCESSOR = new Part("successor", COMPANY.fields());

  static final Part OFFICE =
      new Part(
          "office",
          RecordField.of("officeJa", Type.TEXT),
          RecordField.of("officeEn", Type.TEXT),
          RecordField.of("officePhone", Type.TEXT));

  static final Part CONTACT =
      new Part(
          "contact",
          RecordField.of("departmentJa", Type.TEXT),
          RecordField.of("departmentEn", Type.TEXT),
          RecordField.of("departmentAddress", Type.AREA),
          RecordField.of("departmentPhone", Type.TEXT),
          RecordField.of("departmentEmail", Type.TEXT));

  static final Part PEOPLE =
      new Part(
          "people",
          RecordField.of("person1", Type.TEXT),
          RecordField.of("person1Email", Type.TEXT),
          RecordField.choice("person1Rights", RIGHTS),
          RecordField.optional("person2", Type.TEXT),
          RecordField.optional("person2Email", Type.TEXT),
          RecordField.choice("person2Rights", RIGHTS).orNothing());

  static final Part DOCUMENTS = new Part(Part.DOCUMENTS);

  static final Part DECLARATION =
      new Part(
          "declaration",
          RecordField.of("purpose", Type.AREA),
          RecordField.optional("project", Type.TEXT),
          RecordField.choice("agreed", List.of("yes")));

  static final Part CHANGE =
      new Part(
          "change", RecordField.of("effectiveOn", Type.DATE), RecordField.of("reason", Type.AREA));

  static final Part CERTIFICATE =
      new Part(
          "certificate",
          RecordField.of("asOf", Type.DATE),
          RecordField.choice("languages", List.of("ja", "en", "ja,en")),
          RecordField.optional("usedFor", Type.TEXT));

  static final Part CLOSING =
      new Part(
          "closing",
          RecordField.of("closedOn", Type.DATE),
          RecordField.of("reason", Type.AREA),
          RecordField.choice("agreed", List.of("yes")));

  static final Part SUCCESSION =
      new Part(
          "succession",
          RecordField.of("account", Type.TEXT),
          RecordField.choice("cause", CAUSES),
          RecordField.of("happenedOn", Type.DATE),
          RecordField.choice("agreed", List.of("yes")));

  static final Part REPRESENTATIVE =
      new Part(
          "representative",
          RecordField.choice("actingWish", Stream.of(ActingWish.values()).map(Enum::name).toList()),
          RecordField.optional("actingLoginId", Type.TEXT),
          RecordField.optional("actingName", Type.TEXT),
          RecordField.optional("actingEmail", Type.TEXT),
          RecordField.choice("actingRights", RIGHTS).orNothing(),
          RecordField.of("reason", Type.AREA));

  static final Part LOGIN =
      new Part(
          "login",
          RecordField.of("account", Type.TEXT),
          RecordField.of("person", Type.TEXT),
          RecordField.optional("loginId", Type.TEXT),
          RecordField.optional("personEmail", Type.TEXT),
          RecordField.choice("wish", List.of("REISSUE", "INITIALIZE", "LOST_APP")),
          RecordField.of("reason", Type.AREA));

  /** What a holder from abroad need not write: the answer in English stands for it. */
  private static final Map<String, String> FOR_JAPANESE =
      Map.of("nameJa", "nameEn", "officeJa", "officeEn", "departmentJa", "departmentEn");

  /** As people write it in the forms' question for the country. */
  private static final Set<String> JAPAN = Set.of("japan", "jp", "jpn", "日本", "日本国");

  private FormParts() {}

  /** The questions of a part as they must be answered: a foreign holder's in English only. */
  static List<RecordField> asked(Part part, Answers answers) {
    boolean abroad = isAbroad(answers);
    return part.fields().stream()
        .map(field -> abroad && FOR_JAPANESE.containsKey(field.name()) ? field.orNothing() : field)
        .toList();
  }

  private static boolean isAbroad(Answers answers) {
    String country = answers.text("country");
    return country != null
        && !JAPAN.contains(
            Normalizer.normalize(country, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
  }

  /** Names and addresses as they were answered, the English ones where there are no others. */
  static Details holder(Answers answers) {
    return new Details(
        answers.text("nameEn"),
        answers.text("nameJa", answers.text("nameEn")),
        answers.text("officeEn"),
        answers.text("officeJa", answers.text("officeEn")));
  }

  /** The same questions, of which only the names and addresses of the holder must be answered. */
  static Part asRecorded(Part part) {
    return new Part(
        part.name(),
        part.fields().stream()
            .map(field -> NAMES.contains(field.name()) ? field : field.orNothing())
            .toList());
  }
}
