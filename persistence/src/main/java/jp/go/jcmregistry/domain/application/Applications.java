package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** All applications, as whoever applies works on them: filled in part by part, sent, followed. */
public class Applications {
  private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
  private static final int EMAIL_MAX = 200;

  /** Stands before the name of a question where what was recorded is kept beside its answer. */
  static final String BEFORE = "before.";

  private final EntityManager entities;
  private final ApplicationDocuments documents;
  private final ApplicationFees fees;
  private final RegistryClock clock;

  public Applications(EntityManager entities) {
    this.entities = entities;
    this.documents = new ApplicationDocuments(entities);
    this.fees = new ApplicationFees(entities);
    this.clock = new RegistryClock(entities);
  }

  /** A step of an application; {@code by} is null where it was the applicant. */
  public record Step(ApplicationStatus status, Instant at, Long by, String reason) {}

  /** The application that number and secret open; any other pair is as unknown as none. */
  public Application opened(String number, ApplicantSecret secret) {
    return byNumber(number)
        .filter(secret::opens)
        .orElseThrow(() -> new NotFoundOrNotYours("application"));
  }

  /** One that somebody who is signed in works on; that of others is as unknown as none. */
  public Application ownedBy(String number, Actor actor) {
    return byNumber(number)
        .filter(it -> isOwn(it, actor))
        .orElseThrow(() -> new NotFoundOrNotYours("application"));
  }

  private boolean isOwn(Application it, Actor actor) {
    if (!it.registry().equals(actor.registry())) {
      return false;
    }
    return switch (it.channel()) {
      case PUBLIC -> false;
      case PAPER -> actor.has(Role.OPERATOR);
      case HOLDER -> isOwn(it.id(), actor.userId());
    };
  }

  /** The database says it once, for lists as well. */
  private boolean isOwn(long application, long person) {
    return (Boolean)
        entities
            .createNativeQuery("SELECT ?1 IN (SELECT o FROM own_applications(?2) o)")
            .setParameter(1, application)
            .setParameter(2, person)
            .getSingleResult();
  }

  static boolean isAddress(String email) {
    return email.length() <= EMAIL_MAX && email.matches(EMAIL);
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
    lockOpen(entities, application);
    part.fields().forEach(field -> put(application, field.name(), answers.text(field.name())));
  }

  /** Keeps one answer; null takes it away. */
  void put(Application application, String name, String value) {
    entities
        .createNativeQuery("DELETE FROM application_answer WHERE application_id = ?1 AND name = ?2")
        .setParameter(1, application.id())
        .setParameter(2, name)
        .executeUpdate();
    if (value != null) {
      entities
          .createNativeQuery(
              "INSERT INTO application_answer (application_id, name, value) VALUES (?1, ?2, ?3)")
          .setParameter(1, application.id())
          .setParameter(2, name)
          .setParameter(3, value)
          .executeUpdate();
    }
  }

  /** As it is under the lock: nobody changes what somebody sends at the same time. */
  static void lockOpen(EntityManager entities, Application application) {
    Application now = Sql.lock(entities, Application.class, application.id()).orElseThrow();
    if (!now.status().isOpen()) {
      throw new RuleBroken(Violation.of(ApplicationRule.STILL_OPEN.number(), application.number()));
    }
  }

  /** Whether everything a part needs is there and can be read. */
  public boolean complete(Application application, Part part) {
    if (part.isDocuments()) {
      List<String> there =
          documents.of(application).stream().map(ApplicationDocument::kind).toList();
      return there.containsAll(application.documents());
    }
    Answers answers = answers(application);
    return answers.unreadable(FormParts.asked(part, answers)).isEmpty();
  }

  /** What stands against carrying it out now; nothing before every part is complete. */
  public List<Violation> against(Application application) {
    boolean whole = application.parts().stream().allMatch(part -> complete(application, part));
    return whole ? application.form().outcome(entities).against(wish(application)) : List.of();
  }

  /** An answer beside what is recorded, or was when it was sent; null where there is nothing. */
  public record Change(String name, String before, String after) implements Serializable {
    public boolean differs() {
      return !Objects.equals(before, after);
    }
  }

  /** What it changes, in the order of its questions; empty where it changes nothing recorded. */
  public List<Change> changes(Application application) {
    Outcome outcome = application.form().outcome(entities);
    Map<String, String> answers = answers(application).values();
    Map<String, String> recorded =
        application.status().isOpen() ? outcome.recorded(application, clock.now()) : null;
    return application.parts().stream()
        .flatMap(part -> part.fields().stream())
        .map(RecordField::name)
        .filter(outcome.changed()::contains)
        .map(
            name ->
                new Change(
                    name,
                    recorded == null ? answers.get(BEFORE + name) : recorded.get(name),
                    answers.get(name)))
        .toList();
  }

  Outcome.Wish wish(Application application) {
    return new Outcome.Wish(application, answers(application), clock.now());
  }

  /**
   * Sends it; from now on it changes only if it is returned.
   *
   * @param by the operator who entered what came on paper; null for who applies
   */
  public void submit(Application application, Long by) {
    lockOpen(entities, application);
    List<String> missing = new ArrayList<>();
    for (Part part : application.parts()) {
      if (!complete(application, part)) {
        missing.add(part.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new RuleBroken(
          Violation.of(
              ApplicationRule.PARTS_ARE_COMPLETE.number(), application.number(), missing.size()));
    }
    RuleBroken.unlessNone(against(application));
    Instant now = clock.now();
    Map<String, String> recorded = application.form().outcome(entities).recorded(application, now);
    recorded.forEach((name, value) -> put(application, BEFORE + name, value));
    application.costs(fees.of(application.registry(), application.form(), now));
    application.become(ApplicationStatus.RECEIVED, now);
    record(application, by, null, now);
    new ApplicationLetters(entities)
        .write(application, NotificationKind.APPLICATION_RECEIVED, application.number(), now);
  }

  /**
   * Calls it off: what was sent, until it is carried out. What was prepared for its day ends.
   *
   * @param by who is signed in; null for who is not
   */
  public void withdraw(Application application, Long by) {
    Application it = Sql.lock(entities, Application.class, application.id()).orElseThrow();
    if (!it.status().mayBecome(ApplicationStatus.WITHDRAWN)) {
      throw new RuleBroken(Violation.of(ApplicationRule.CAN_BE_WITHDRAWN.number(), it.number()));
    }
    if (it.dueAt() != null) {
      it.form().outcome(entities).undo(wish(it), by == null ? it.decidedBy() : by);
    }
    Instant now = clock.now();
    it.become(ApplicationStatus.WITHDRAWN, now);
    record(it, it.enteredBy(), null, now);
    new ApplicationLetters(entities)
        .write(it, NotificationKind.APPLICATION_WITHDRAWN, it.number(), now);
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
    return Sql.rows(
            entities
                .createNativeQuery(
                    "SELECT status, at, by_user, reason FROM application_step"
                        + " WHERE application_id = ?1 ORDER BY at, id")
                .setParameter(1, application.id()))
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
