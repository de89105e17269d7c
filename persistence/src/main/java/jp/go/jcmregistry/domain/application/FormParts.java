package jp.go.jcmregistry.domain.application;

import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.identity.Rights;

/** The pages of questions of which the forms are made. */
final class FormParts {
  /** What an account holder's names and addresses are called in the forms. */
  static final List<String> NAMES = List.of("nameEn", "nameJa", "officeEn", "officeJa");

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

  static final Part LOGIN =
      new Part(
          "login",
          RecordField.of("account", Type.TEXT),
          RecordField.of("person", Type.TEXT),
          RecordField.optional("loginId", Type.TEXT),
          RecordField.optional("personEmail", Type.TEXT),
          RecordField.choice("wish", List.of("REISSUE", "INITIALIZE", "LOST_APP")),
          RecordField.of("reason", Type.AREA));

  private FormParts() {}

  /** The same questions, of which only the names and addresses of the holder must be answered. */
  static Part asRecorded(Part part) {
    return new Part(
        part.name(),
        part.fields().stream()
            .map(field -> NAMES.contains(field.name()) ? field : field.orNothing())
            .toList());
  }
}
