package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** All applications, as whoever applies works on them: filled in part by part, sent, followed. */
public class Applications {
  private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
  private static final int EMAIL_MAX = 200;

  private final EntityManager entities;
  private final Registries registries;
  private final ApplicationDocuments documents;
  private final RegistryClock clock;

  public Applications(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
    this.documents = new ApplicationDocuments(entities);
    this.clock = new RegistryClock(entities);
  }

  /** A new application with the secret that opens it, for the one time it is shown. */
  public record Begun(Application application, ApplicantSecret secret) {}

  /** A step of an application; {@code by} is null where it was the applicant. */
  public record Step(ApplicationStatus status, Instant at, Long by, String reason) {}

  /** Begins a form; {@code email} is where whoever applies is told of every step. */
  public Begun begin(String registry, ApplicationForm form, String email, String language) {
    String address = email == null ? "" : email.strip();
    if (address.length() > EMAIL_MAX || !address.matches(EMAIL)) {
      throw new InvalidValue("value.Application.email");
    }
    Instant now = clock.now();
    long sequence =
        Sql.number(
            entities.createNativeQuery("SELECT nextval('application_sequence')").getSingleResult());
    int year = registries.byCode(registry).dayOf(now).getYear();
    ApplicantSecret secret = ApplicantSecret.make();
    Application application =
        new Application(
            registry,
            String.format(Locale.ROOT, "A-%d-%06d", year, sequence),
            form,
            secret.hash(),
            address,
            language,
            now);
    entities.persist(application);
    entities.flush();
    record(application, null, null, now);
    return new Begun(application, secret);
  }

  /** The application that number and secret open; any other pair is as unknown as none. */
  public Application opened(String number, ApplicantSecret secret) {
    return byNumber(number)
        .filter(secret::opens)
        .orElseThrow(() -> new NotFoundOrNotYours("application"));
  }

  /** One application of a registry that was sent; a draft is its applicant's alone. */
  public Application sent(String registry, String number) {
    return byNumber(number)
        .filter(it -> it.registry().equals(registry) && it.submittedAt() != null)
        .orElseThrow(() -> new NotFoundOrNotYours("application"));
  }

  private Optional<Application> byNumber(String number) {
    return entities
        .createQuery("SELECT a FROM Application a WHERE a.number = :number", Application.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** What was answered so far. */
  public Answers answers(Application application) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT name, value FROM application_answer WHERE application_id = ?1")
            .setParameter(1, application.id())
            .getResultList();
    Map<String, String> answers = new TreeMap<>();
    rows.stream()
        .map(Object[].class::cast)
        .forEach(row -> answers.put(Sql.text(row[0]), Sql.text(row[1])));
    return new Answers(answers);
  }

  /** Keeps the answers of a part as they are, complete or not: anybody may stop at any step. */
  public void save(Application application, Part part, Answers answers) {
    requireOpen(application);
    for (var field : part.fields()) {
      String value = answers.text(field.name());
      entities
          .createNativeQuery(
              "DELETE FROM application_answer WHERE application_id = ?1 AND name = ?2")
          .setParameter(1, application.id())
          .setParameter(2, field.name())
          .executeUpdate();
      if (value != null) {
        entities
            .createNativeQuery(
                "INSERT INTO application_answer (application_id, name, value) VALUES (?1, ?2, ?3)")
            .setParameter(1, application.id())
            .setParameter(2, field.name())
            .setParameter(3, value)
            .executeUpdate();
      }
    }
  }

  static void requireOpen(Application application) {
    if (!application.status().isOpen()) {
      throw new RuleBroken(Violation.of(ApplicationRule.STILL_OPEN.number(), application.number()));
    }
  }

  /** Whether everything a part needs is there and can be read. */
  public boolean complete(Application application, Part part) {
    if (part.isDocuments()) {
      List<String> there =
          documents.of(application).stream().map(ApplicationDocument::kind).toList();
      return there.containsAll(application.form().documents());
    }
    return answers(application).unreadable(part.fields()).isEmpty();
  }

  /** Sends it; from now on it changes only if it is returned. */
  public void submit(Application application) {
    requireOpen(application);
    List<String> missing = new ArrayList<>();
    for (Part part : application.form().parts()) {
      if (!complete(application, part)) {
        missing.add(part.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new RuleBroken(
          Violation.of(
              ApplicationRule.PARTS_ARE_COMPLETE.number(), application.number(), missing.size()));
    }
    Instant now = clock.now();
    application.become(ApplicationStatus.RECEIVED, now);
    record(application, null, null, now);
  }

  void record(Application application, Long by, String reason, Instant at) {
    entities
        .createNativeQuery(
            "INSERT INTO application_step (id, application_id, status, at, by_user, reason)"
                + " VALUES (nextval('entity_id'), ?1, ?2, ?3::timestamptz, ?4::bigint, ?5)")
        .setParameter(1, application.id())
        .setParameter(2, application.status().name())
        .setParameter(3, Sql.timestamp(at))
        .setParameter(4, by)
        .setParameter(5, reason)
        .executeUpdate();
  }

  /** Every step so far, the first one first. */
  public List<Step> steps(Application application) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT status, at, by_user, reason FROM application_step"
                    + " WHERE application_id = ?1 ORDER BY at, id")
            .setParameter(1, application.id())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Step(
                    ApplicationStatus.valueOf(Sql.text(row[0])),
                    Sql.instant(row[1]),
                    Sql.numberOrNull(row[2]),
                    Sql.text(row[3])))
        .toList();
  }
}
