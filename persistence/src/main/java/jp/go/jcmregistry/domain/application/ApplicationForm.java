package jp.go.jcmregistry.domain.application;

import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;

/**
 * The forms of the registry with their parts, which can be filled in in any order, and what the
 * administrator checks.
 */
public enum ApplicationForm {
  /** Form 1. */
  ACCOUNT_OPENING(
      List.of(
          new Part(
              "company",
              RecordField.of("nameJa", Type.TEXT),
              RecordField.of("nameEn", Type.TEXT),
              RecordField.of("representative", Type.TEXT),
              RecordField.of("title", Type.TEXT),
              RecordField.optional("corporateNumber", Type.TEXT),
              RecordField.of("country", Type.TEXT)),
          new Part(
              "office",
              RecordField.of("officeJa", Type.TEXT),
              RecordField.of("officeEn", Type.TEXT),
              RecordField.of("officePhone", Type.TEXT)),
          new Part(
              "contact",
              RecordField.of("departmentJa", Type.TEXT),
              RecordField.of("departmentEn", Type.TEXT),
              RecordField.of("departmentAddress", Type.AREA),
              RecordField.of("departmentPhone", Type.TEXT),
              RecordField.of("departmentEmail", Type.TEXT)),
          new Part(
              "people",
              RecordField.of("person1", Type.TEXT),
              RecordField.of("person1Email", Type.TEXT),
              RecordField.choice("person1Rights", Part.RIGHTS),
              RecordField.optional("person2", Type.TEXT),
              RecordField.optional("person2Email", Type.TEXT),
              RecordField.choice("person2Rights", Part.RIGHTS).orNothing()),
          new Part(Part.DOCUMENTS),
          new Part(
              "declaration",
              RecordField.of("purpose", Type.AREA),
              RecordField.optional("project", Type.TEXT),
              RecordField.choice("agreed", List.of("yes")))),
      List.of("registrationCertificate", "signatureCertificate", "identity"),
      List.of("names", "addresses", "representative", "people", "documents", "notYetHolder"));

  private final List<Part> parts;
  private final List<String> documents;
  private final List<String> checkList;

  ApplicationForm(List<Part> parts, List<String> documents, List<String> checkList) {
    this.parts = parts;
    this.documents = documents;
    this.checkList = checkList;
  }

  /**
   * A part of a form: one page of questions, or the documents.
   *
   * @param name its words stand under {@code application.FORM.name}
   */
  public record Part(String name, List<RecordField> fields) {
    public static final String DOCUMENTS = "documents";
    static final List<String> RIGHTS =
        List.of("READ", "INITIATE", "APPROVE", "INITIATE_AND_APPROVE");

    Part(String name, RecordField... fields) {
      this(name, List.of(fields));
    }

    public boolean isDocuments() {
      return name.equals(DOCUMENTS);
    }
  }

  public List<Part> parts() {
    return parts;
  }

  public Optional<Part> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** The documents that come with it, each needed. */
  public List<String> documents() {
    return documents;
  }

  /** What an administrator compares before somebody decides. */
  public List<String> checkList() {
    return checkList;
  }
}
