package jp.go.jcmregistry.usecase.application;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.application.ApplicantSecret;
import jp.go.jcmregistry.domain.application.Application;
import jp.go.jcmregistry.domain.application.ApplicationDocument;
import jp.go.jcmregistry.domain.application.ApplicationDocument.File;
import jp.go.jcmregistry.domain.application.ApplicationDocuments;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.application.ApplicationStatus;
import jp.go.jcmregistry.domain.application.Applications;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.audit.Audited;

/**
 * Lets anybody fill in a form part by part, send it and follow it. Number and secret together open
 * an application; any other pair is as unknown as none.
 */
@Stateless
@PermitAll
public class Applying {
  @Inject private Applications applications;
  @Inject private ApplicationDocuments documents;
  @Inject private ApplicantMail mail;
  @Inject private Accounts accounts;
  @Inject private RegistryClock clock;

  /** A new application; the secret is shown this once. */
  public record Begun(String number, String secret) implements Serializable {}

  /** A part of the form and whether everything it needs is there. */
  public record PartState(String name, boolean complete) implements Serializable {}

  /** A step; {@code reason} says what is missing or why it was rejected. */
  public record Step(ApplicationStatus status, Instant at, String reason) implements Serializable {}

  /**
   * An application as a whole.
   *
   * @param account the number of the account it led to; null until then
   */
  public record View(
      String number,
      ApplicationForm form,
      ApplicationStatus status,
      String email,
      List<PartState> parts,
      List<Step> steps,
      String account)
      implements Serializable {
    public boolean open() {
      return status.isOpen();
    }

    public boolean ready() {
      return open() && parts.stream().allMatch(PartState::complete);
    }
  }

  /** One part with what was answered so far. */
  public record PartView(
      ApplicationForm form,
      String name,
      boolean open,
      List<RecordField> fields,
      Map<String, String> answers,
      List<String> kinds,
      List<ApplicationDocument> documents)
      implements Serializable {}

  /** Begins a form. */
  @Audited
  public Begun begin(String registry, ApplicationForm form, String email, String language) {
    Applications.Begun begun = applications.begin(registry, form, email, language);
    return new Begun(begun.application().number(), begun.secret().text());
  }

  /** The application that number and secret open. */
  public View of(String number, String secret) {
    Application it = opened(number, secret);
    return new View(
        it.number(),
        it.form(),
        it.status(),
        it.email(),
        it.form().parts().stream()
            .map(part -> new PartState(part.name(), applications.complete(it, part)))
            .toList(),
        applications.steps(it).stream()
            .map(step -> new Step(step.status(), step.at(), step.reason()))
            .toList(),
        it.accountId() == null ? null : accounts.byId(it.accountId()).number().toString());
  }

  private Application opened(String number, String secret) {
    ApplicantSecret typed =
        ApplicantSecret.typed(secret).orElseThrow(() -> new NotFoundOrNotYours("application"));
    return applications.opened(number, typed);
  }

  /** One part of it. */
  public PartView part(String number, String secret, String name) {
    Application it = opened(number, secret);
    Part part = part(it, name);
    return new PartView(
        it.form(),
        part.name(),
        it.status().isOpen(),
        part.fields(),
        applications.answers(it).values(),
        it.form().documents(),
        documents.of(it));
  }

  private static Part part(Application it, String name) {
    return it.form().part(name).orElseThrow(() -> new NotFoundOrNotYours("part"));
  }

  /** Keeps the answers of a part as they are; whether it is complete is said afterwards. */
  @Audited
  public void save(String number, String secret, String name, Answers answers) {
    Application it = opened(number, secret);
    applications.save(it, part(it, name), answers);
  }

  /** Adds a document; what it is, its content says. */
  @Audited
  public void attach(String number, String secret, String kind, String name, byte[] content) {
    Application it = opened(number, secret);
    File file = new File(kind, name, Contents.typeOf(content), content);
    documents.add(it, file, clock.now());
  }

  /** Takes a document out. */
  @Audited
  public void remove(String number, String secret, long document) {
    documents.remove(opened(number, secret), document, clock.now());
  }

  /** Sends it. */
  @Audited
  public void submit(String number, String secret) {
    Application it = opened(number, secret);
    applications.submit(it);
    mail.tell(it, NotificationKind.APPLICATION_RECEIVED, it.number());
  }
}
