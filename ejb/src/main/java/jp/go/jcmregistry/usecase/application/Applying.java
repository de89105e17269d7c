package jp.go.jcmregistry.usecase.application;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.application.ApplicantSecret;
import jp.go.jcmregistry.domain.application.Application;
import jp.go.jcmregistry.domain.application.ApplicationChannel;
import jp.go.jcmregistry.domain.application.ApplicationDocument;
import jp.go.jcmregistry.domain.application.ApplicationDocuments;
import jp.go.jcmregistry.domain.application.ApplicationFees;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.application.ApplicationStatus;
import jp.go.jcmregistry.domain.application.Applications;
import jp.go.jcmregistry.domain.application.Applications.Change;
import jp.go.jcmregistry.domain.application.Beginnings;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/**
 * Lets people fill in a form part by part, send it and follow it. Number and secret together open
 * an application of somebody who is not signed in; any other pair is as unknown as none. Whoever is
 * signed in needs no secret for their own.
 */
@Stateless
@PermitAll
public class Applying {
  @Inject private Applications applications;
  @Inject private ApplicationDocuments documents;
  @Inject private Beginnings beginnings;
  @Inject private ApplicationFees fees;
  @Inject private Accounts accounts;
  @Inject private CurrentUser currentUser;
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
   * @param account the number of the account it concerns; null until there is one
   * @param changes what it changes; empty where it changes nothing recorded
   * @param fee what it costs, in yen: now, or as it was sent
   * @param keptUntil until when it has to be sent; null once it was
   * @param against what hinders carrying out what was approved; empty while nothing does
   * @param dueAt when it will be carried out, where that is a day to come
   * @param result what it led to; null until then
   * @param sent what was sent; null while it is filled in
   * @param withdrawable whether it can be called off
   */
  public record View(
      String number,
      ApplicationForm form,
      ApplicationChannel channel,
      ApplicationStatus status,
      String email,
      List<PartState> parts,
      List<Step> steps,
      String account,
      List<Change> changes,
      List<Violation> against,
      long fee,
      Instant keptUntil,
      Instant dueAt,
      String result,
      Sent sent,
      boolean withdrawable)
      implements Serializable {
    public boolean open() {
      return status.isOpen();
    }

    public boolean ready() {
      return open() && parts.stream().allMatch(PartState::complete);
    }
  }

  /** A part with the questions that were asked. */
  public record Asked(String name, List<RecordField> fields) implements Serializable {}

  /** What was answered and added; what is compared with the records stands apart. */
  public record Sent(
      List<Asked> parts, Map<String, String> answers, List<ApplicationDocument> documents)
      implements Serializable {}

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

  /** What each form costs now, in yen. */
  public Map<ApplicationForm, Long> fees(String registry) {
    Instant now = clock.now();
    Map<ApplicationForm, Long> all = new EnumMap<>(ApplicationForm.class);
    for (ApplicationForm form : ApplicationForm.values()) {
      all.put(form, fees.of(registry, form, now));
    }
    return all;
  }

  /** Begins a form for somebody who is not signed in. */
  @Audited
  public Begun begin(
      String registry, ApplicationForm form, String email, String language, Place place) {
    Beginnings.Begun begun = beginnings.publicly(registry, form, email, language, place.address());
    return new Begun(begun.application().number(), begun.secret().text());
  }

  /**
   * The application that number and secret open; without a secret, one that the caller or the
   * caller's account applied with.
   */
  public View of(String number, String secret) {
    Application it = opened(number, secret);
    List<Change> changes = applications.changes(it);
    return new View(
        it.number(),
        it.form(),
        it.channel(),
        it.status(),
        it.email(),
        it.parts().stream()
            .map(part -> new PartState(part.name(), applications.complete(it, part)))
            .toList(),
        applications.steps(it).stream()
            .map(step -> new Step(step.status(), step.at(), step.reason()))
            .toList(),
        it.accountId() == null ? null : accounts.byId(it.accountId()).number().toString(),
        changes,
        it.status() == ApplicationStatus.HINDERED ? applications.against(it) : List.of(),
        it.status().isOpen() ? fees.of(it.registry(), it.form(), clock.now()) : it.fee(),
        it.expiresAt(),
        it.dueAt(),
        it.result(),
        it.status().isOpen() ? null : sent(it, changes),
        it.status().mayBecome(ApplicationStatus.WITHDRAWN));
  }

  private Sent sent(Application it, List<Change> changes) {
    Set<String> compared = changes.stream().map(Change::name).collect(Collectors.toSet());
    List<Asked> parts =
        it.parts().stream()
            .filter(part -> !part.isDocuments())
            .filter(part -> part.fields().stream().noneMatch(f -> compared.contains(f.name())))
            .map(part -> new Asked(part.name(), part.fields()))
            .toList();
    return new Sent(parts, applications.answers(it).values(), documents.of(it));
  }

  /** One of its documents with its content. */
  public SentFile document(String number, String secret, long document) {
    return documents.read(opened(number, secret), document);
  }

  /** Calls it off, from when it was sent until it is carried out. */
  @Audited
  public void withdraw(String number, String secret) {
    Application it = opened(number, secret);
    boolean signedIn = secret == null || secret.isBlank();
    applications.withdraw(it, signedIn ? currentUser.actor().userId() : null);
  }

  private Application opened(String number, String secret) {
    if (secret == null || secret.isBlank()) {
      return applications.ownedBy(number, currentUser.actor());
    }
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
        it.documents(),
        documents.of(it));
  }

  private static Part part(Application it, String name) {
    return it.form().part(name, it.channel()).orElseThrow(() -> new NotFoundOrNotYours("part"));
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
    SentFile file = new SentFile(name, Contents.typeOf(content), content);
    documents.add(it, kind, file, clock.now());
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
    applications.submit(it, it.enteredBy());
  }
}
