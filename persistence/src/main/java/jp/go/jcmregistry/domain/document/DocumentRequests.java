package jp.go.jcmregistry.domain.document;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Document requests as the staff work on them: asked, accepted, asked again, withdrawn. */
public class DocumentRequests {
  private static final String STEP =
      "INSERT INTO document_request_step (id, request_id, status, at, by_user, reason, due_at)"
          + " VALUES (nextval('entity_id'), ?1, ?2, ?3::timestamptz, ?4::bigint, ?5,"
          + " ?6::timestamptz)";

  private static final String STEPS =
      "SELECT s.status, s.at, u.name, s.reason, s.due_at FROM document_request_step s"
          + " LEFT JOIN registry_user u ON u.id = s.by_user WHERE s.request_id = ?1"
          + " ORDER BY s.at, s.id";

  private final EntityManager entities;
  private final Registries registries;
  private final Respondents respondents;
  private final RequestLetters letters;
  private final WorkingDays byLaw;
  private final RegistryClock clock;

  public DocumentRequests(EntityManager entities, WorkingDays byLaw) {
    this.entities = entities;
    this.registries = new Registries(entities);
    this.respondents = new Respondents(entities);
    this.letters = new RequestLetters(entities);
    this.byLaw = byLaw;
    this.clock = new RegistryClock(entities);
  }

  /**
   * What somebody of the staff asks for.
   *
   * @param whom the number of an application or an account, or a login ID
   * @param wholeHolder whether the account stands for its holder, with all of its accounts
   * @param dueOn the last day; null for as many working days as the registry has set
   */
  public record Wish(
      String whom, boolean wholeHolder, List<String> documents, String reason, LocalDate dueOn) {
    /** Asks nobody beside whom it names. */
    public Wish(String whom, List<String> documents, String reason, LocalDate dueOn) {
      this(whom, false, documents, reason, dueOn);
    }
  }

  /** A step; {@code by} is null where it was an applicant, {@code dueAt} unless it asked. */
  public record Step(RequestStatus status, Instant at, String by, String reason, Instant dueAt) {}

  /**
   * Asks for documents, and tells whoever is asked.
   *
   * @throws RuleBroken J6141 to J6144
   */
  public DocumentRequest ask(Wish wish, Actor by) {
    Instant now = clock.now();
    Registry registry = registries.byCode(by.registry());
    Optional<Respondent> whom = respondents.named(registry.code(), wish, by);
    List<String> documents =
        wish.documents().stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    List<Violation> violations = new ArrayList<>();
    if (whom.isEmpty()) {
      violations.add(broken(RequestRule.ONE_IS_ASKED, wish.whom()));
    }
    boolean named = !documents.isEmpty() && documents.stream().distinct().count() <= NAMED_MAX;
    if (!named) {
      violations.add(broken(RequestRule.DOCUMENTS_ARE_NAMED, NAMED_MAX));
    }
    violations.addAll(againstAsking(registry, wish.reason(), wish.dueOn(), now));
    RuleBroken.unlessNone(violations);
    List<String> distinct = documents.stream().distinct().toList();
    DocumentRequest request =
        new DocumentRequest(registry.code(), number(registry, now), whom.get(), distinct);
    request.asked(wish.reason().strip(), by.userId(), now, due(registry, wish.dueOn(), now));
    entities.persist(request);
    entities.flush();
    record(request, by.userId(), request.reason(), now);
    letters.write(request, NotificationKind.DOCUMENTS_REQUESTED, now);
    return request;
  }

  private static final int NAMED_MAX = DocumentRequest.NAMED_MAX;

  private String number(Registry registry, Instant now) {
    long sequence =
        Sql.number(
            entities
                .createNativeQuery("SELECT nextval('document_request_sequence')")
                .getSingleResult());
    return String.format(Locale.ROOT, "D-%d-%06d", registry.dayOf(now).getYear(), sequence);
  }

  private List<Violation> againstAsking(
      Registry registry, String reason, LocalDate dueOn, Instant now) {
    List<Violation> violations = new ArrayList<>();
    if (dueOn != null && !registry.endOf(dueOn).isAfter(now)) {
      violations.add(broken(RequestRule.DEADLINE_IS_TO_COME, dueOn));
    }
    if (reason == null || reason.isBlank()) {
      violations.add(Violation.of(RequestRule.REASON_GIVEN.number()));
    }
    return violations;
  }

  private Instant due(Registry registry, LocalDate dueOn, Instant now) {
    if (dueOn != null) {
      return registry.endOf(dueOn);
    }
    int days =
        (int)
            registries
                .settings(registry.code(), now)
                .number(Setting.DOCUMENTS_DUE_AFTER_WORKING_DAYS);
    return registries.workingDays(registry, byLaw, now).endOfNth(now, days, registry.zone());
  }

  /** One of a registry; that of another one is as unknown as none. */
  public DocumentRequest of(String registry, String number) {
    return entities
        .createQuery(
            "SELECT r FROM DocumentRequest r WHERE r.registry = :registry AND r.number = :number",
            DocumentRequest.class)
        .setParameter("registry", registry)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("document request"));
  }

  /**
   * Takes what was sent as what was asked for.
   *
   * @throws RuleBroken J6148
   */
  public void accept(String number, Actor by) {
    DocumentRequest request = locked(number, by, RequestStatus.ANSWERED);
    Instant now = clock.now();
    request.closed(RequestStatus.ACCEPTED, by.userId(), now);
    record(request, by.userId(), null, now);
    letters.write(request, NotificationKind.DOCUMENTS_ACCEPTED, now);
  }

  /**
   * Asks once more, with what is missing and until when; the documents that are there stay.
   *
   * @throws RuleBroken J6142, J6144, J6148
   */
  public void askAgain(String number, String reason, LocalDate dueOn, Actor by) {
    DocumentRequest request = locked(number, by, RequestStatus.ANSWERED);
    Registry registry = registries.byCode(request.registry());
    Instant now = clock.now();
    RuleBroken.unlessNone(againstAsking(registry, reason, dueOn, now));
    request.asked(reason.strip(), by.userId(), now, due(registry, dueOn, now));
    record(request, by.userId(), request.reason(), now);
    letters.write(request, NotificationKind.DOCUMENTS_REQUESTED, now);
  }

  /**
   * Withdraws what is needed no longer.
   *
   * @throws RuleBroken J6144, J6148
   */
  public void withdraw(String number, String reason, Actor by) {
    DocumentRequest request = locked(number, by, RequestStatus.OPEN);
    if (reason == null || reason.isBlank()) {
      throw new RuleBroken(Violation.of(RequestRule.REASON_GIVEN.number()));
    }
    Instant now = clock.now();
    request.closed(RequestStatus.WITHDRAWN, by.userId(), now);
    record(request, by.userId(), reason.strip(), now);
    letters.write(request, NotificationKind.DOCUMENTS_WITHDRAWN, now);
  }

  private DocumentRequest locked(String number, Actor by, RequestStatus expected) {
    long id = of(by.registry(), number).id();
    DocumentRequest request = Sql.lock(entities, DocumentRequest.class, id).orElseThrow();
    if (request.status() != expected) {
      throw new RuleBroken(broken(RequestRule.STEP_IS_NEXT, number));
    }
    return request;
  }

  private void record(DocumentRequest request, long by, String reason, Instant at) {
    record(entities, request, by, reason, at);
  }

  static void record(
      EntityManager entities, DocumentRequest request, Long by, String reason, Instant at) {
    entities
        .createNativeQuery(STEP)
        .setParameter(1, request.id())
        .setParameter(2, request.status().name())
        .setParameter(3, Sql.timestamp(at))
        .setParameter(4, by)
        .setParameter(5, reason)
        .setParameter(
            6,
            request.status() == RequestStatus.OPEN
                ? Sql.timestamp(request.dueAt()).toString()
                : null)
        .executeUpdate();
  }

  /** Every step so far, the first one first. */
  public List<Step> steps(DocumentRequest request) {
    return Sql.rows(entities.createNativeQuery(STEPS).setParameter(1, request.id()))
        .map(
            c ->
                new Step(
                    RequestStatus.valueOf(Sql.text(c[0])),
                    Sql.instant(c[1]),
                    Sql.text(c[2]),
                    Sql.text(c[3]),
                    Sql.instant(c[4])))
        .toList();
  }

  private static Violation broken(RequestRule rule, Object about) {
    return Violation.of(rule.number(), about);
  }
}
