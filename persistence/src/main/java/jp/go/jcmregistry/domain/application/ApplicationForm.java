package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.application.ApplicationChannel.HOLDER;
import static jp.go.jcmregistry.domain.application.ApplicationChannel.PAPER;
import static jp.go.jcmregistry.domain.application.ApplicationChannel.PUBLIC;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.identity.Rights;

/**
 * The forms of the registry, all that differs between them in one row each: who may apply, their
 * parts, which can be filled in in any order, what the administrator checks, and what carries them
 * out.
 */
public enum ApplicationForm {
  /** Form 1. */
  ACCOUNT_OPENING(
      Applicants.ofNoAccount(PUBLIC),
      List.of(
          FormParts.COMPANY,
          FormParts.OFFICE,
          FormParts.CONTACT,
          FormParts.PEOPLE,
          FormParts.DOCUMENTS,
          FormParts.DECLARATION),
      List.of("registrationCertificate", "signatureCertificate", "identity"),
      List.of("names", "addresses", "representative", "people", "documents", "notYetHolder"),
      OpensAccount::new),
  /** Form 2. */
  ACCOUNT_CHANGE(
      Applicants.ofAccount(Rights.INITIATE),
      List.of(
          FormParts.asRecorded(FormParts.COMPANY),
          FormParts.asRecorded(FormParts.OFFICE),
          FormParts.asRecorded(FormParts.CONTACT),
          FormParts.CHANGE,
          FormParts.DOCUMENTS),
      List.of("evidence"),
      List.of("applicant", "changes", "evidence"),
      ChangesHolder::new),
  /** Form 3. */
  ACCOUNT_CERTIFICATE(
      Applicants.ofAccountEvenClosed(Rights.READ),
      List.of(FormParts.CERTIFICATE),
      List.of(),
      List.of("applicant", "asOf"),
      CertifiesAccount::new),
  /** Form 4. */
  ACCOUNT_CLOSING(
      Applicants.ofAccount(Rights.INITIATE),
      List.of(FormParts.CLOSING),
      List.of(),
      List.of("applicant", "balance", "closing"),
      ClosesAccount::new),
  /** Form 5. */
  LOGIN_REISSUE(
      Applicants.ofNoAccount(PUBLIC, HOLDER),
      List.of(FormParts.LOGIN, FormParts.DOCUMENTS),
      List.of("identity"),
      List.of("identified", "actsForAccount", "documents"),
      ReissuesLogin::new),
  /** Form 6, for whoever follows the holder of accounts by merger, inheritance or insolvency. */
  SUCCESSION(
      Applicants.ofNoAccount(PUBLIC, HOLDER),
      List.of(
          FormParts.SUCCESSION,
          FormParts.SUCCESSOR,
          FormParts.OFFICE,
          FormParts.CONTACT,
          FormParts.PEOPLE,
          FormParts.DOCUMENTS),
      List.of("succession", "registrationCertificate", "identity"),
      List.of("succession", "formerHolder", "names", "addresses", "people", "documents"),
      SucceedsHolder::new),
  /** Form 7. */
  REPRESENTATIVE_CHANGE(
      Applicants.ofAccount(Rights.INITIATE),
      List.of(FormParts.REPRESENTATIVE, FormParts.DOCUMENTS),
      List.of("mandate"),
      List.of("applicant", "identified", "rights", "documents"),
      ChangesRepresentative::new),
  /** Form 8, for a holder who has an account already. */
  FURTHER_ACCOUNT(
      Applicants.ofAccount(Rights.INITIATE),
      List.of(FormParts.DECLARATION),
      List.of(),
      List.of("applicant", "further"),
      OpensFurtherAccount::new);

  private final Applicants applicants;
  private final List<Part> parts;
  private final List<String> documents;
  private final List<String> checkList;
  private final Function<EntityManager, Outcome> outcome;

  ApplicationForm(
      Applicants applicants,
      List<Part> parts,
      List<String> documents,
      List<String> checkList,
      Function<EntityManager, Outcome> outcome) {
    this.applicants = applicants;
    this.parts = parts;
    this.documents = documents;
    this.checkList = checkList;
    this.outcome = outcome;
  }

  /**
   * Who may apply; on paper everybody may.
   *
   * @param least the right somebody needs on the account it concerns; null where it concerns none
   * @param evenClosed whether that account may be closed: what was recorded of it stays
   */
  private record Applicants(Set<ApplicationChannel> channels, Rights least, boolean evenClosed) {
    static Applicants ofNoAccount(ApplicationChannel... online) {
      Set<ApplicationChannel> channels = EnumSet.of(PAPER, online);
      return new Applicants(channels, null, false);
    }

    static Applicants ofAccount(Rights least) {
      return new Applicants(EnumSet.of(PAPER, HOLDER), least, false);
    }

    static Applicants ofAccountEvenClosed(Rights least) {
      return new Applicants(EnumSet.of(PAPER, HOLDER), least, true);
    }
  }

  /**
   * A part of a form: one page of questions, or the documents.
   *
   * @param name its words stand under {@code application.part.name}
   */
  public record Part(String name, List<RecordField> fields) {
    public static final String DOCUMENTS = "documents";

    Part(String name, RecordField... fields) {
      this(name, List.of(fields));
    }

    public boolean isDocuments() {
      return name.equals(DOCUMENTS);
    }
  }

  /** The number by which people know it: 1 to 5 are the ministry's. */
  public int number() {
    return ordinal() + 1;
  }

  public Set<ApplicationChannel> channels() {
    return applicants.channels();
  }

  /** Whether it is about one account, which is named when it is begun. */
  public boolean concernsAccount() {
    return applicants.least() != null;
  }

  /** Whether it can be about this account as it is now. */
  public boolean canConcern(Account account) {
    return account.isEntitysInUse()
        || applicants.evenClosed() && account.kind() == AccountKind.ENTITY_HOLDING;
  }

  /** Whether somebody with these rights on the account may apply. */
  public boolean mayBeAppliedForWith(Rights rights) {
    return applicants.least() == null || applicants.least() == Rights.READ || rights.mayInitiate();
  }

  /** What is filled in; on paper always with documents: the paper itself. */
  public List<Part> parts(ApplicationChannel channel) {
    boolean lacksDocuments = channel == PAPER && parts.stream().noneMatch(Part::isDocuments);
    return lacksDocuments
        ? Stream.concat(parts.stream(), Stream.of(FormParts.DOCUMENTS)).toList()
        : parts;
  }

  /** The documents that come with it, each needed; what came on paper is one scan. */
  public List<String> documents(ApplicationChannel channel) {
    return channel == PAPER ? List.of("paper") : documents;
  }

  public Optional<Part> part(String name, ApplicationChannel channel) {
    return parts(channel).stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** What an administrator compares before somebody decides. */
  public List<String> checkList() {
    return checkList;
  }

  Outcome outcome(EntityManager entities) {
    return outcome.apply(entities);
  }
}
