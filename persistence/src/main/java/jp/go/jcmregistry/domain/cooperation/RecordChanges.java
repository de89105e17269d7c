package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.FrozenPeople;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Changes of a registry's records: entered, decided by another person, kept for ever. */
public class RecordChanges {
  private final EntityManager entities;
  private final Map<RecordKind, Recorded> kinds = new EnumMap<>(RecordKind.class);
  private final Registries registries;
  private final FrozenPeople people;
  private final RegistryClock clock;

  public RecordChanges(EntityManager entities, List<Recorded> kinds) {
    this.entities = entities;
    kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    this.registries = new Registries(entities);
    this.people = new FrozenPeople(entities);
    this.clock = new RegistryClock(entities);
  }

  /** What a kind of record asks. */
  public List<RecordField> fields(RecordKind kind, String registry) {
    return kinds.get(kind).fields(registry);
  }

  /** What the form of a new record begins with; {@code about} names the record, or is null. */
  public Answers beginning(RecordKind kind, String registry, String about) {
    return kinds.get(kind).beginning(registry, about, clock.now());
  }

  /** The records of a kind that hold without any change, by their keys. */
  public Map<String, Answers> shipped(RecordKind kind, String registry) {
    Recorded recorded = kinds.get(kind);
    Map<String, Answers> shipped = new TreeMap<>();
    recorded.shipped(registry).forEach(answers -> shipped.put(recorded.subject(answers), answers));
    return shipped;
  }

  /**
   * Enters a change; it comes true once another person has decided.
   *
   * @throws RuleBroken with everything that stands against it
   */
  public RecordChange propose(RecordKind kind, Answers entered, Actor actor) {
    Instant now = clock.now();
    Recorded recorded = kinds.get(kind);
    requireReadable(recorded, entered, actor);
    Answers answers = recorded.completed(entered, actor.registry(), now);
    String subject = recorded.subject(answers);
    List<Violation> violations = new ArrayList<>();
    if (waiting(actor.registry(), kind, subject).isPresent()) {
      violations.add(Violation.of(RecordRule.ONE_CHANGE_WAITS.number(), subject));
    }
    if (inForce(actor.registry(), kind, subject)
        .filter(c -> c.answers().equals(answers))
        .isPresent()) {
      violations.add(Violation.of(RecordRule.SOMETHING_CHANGES.number(), subject));
    }
    violations.addAll(recorded.check(answers, actor.registry(), now));
    RuleBroken.unlessNone(violations);
    RecordChange change =
        new RecordChange(
            actor.registry(),
            nextNumber(actor.registry(), now),
            kind,
            subject,
            answers,
            actor.userId(),
            now);
    entities.persist(change);
    return change;
  }

  private void requireReadable(Recorded recorded, Answers answers, Actor actor) {
    List<Violation> violations = new ArrayList<>();
    if (!actor.has(Role.OPERATOR)) {
      violations.add(Violation.of(RecordRule.MAY_ACT.number(), recorded.kind().name()));
    }
    answers
        .unreadable(recorded.fields(actor.registry()))
        .ifPresent(
            field ->
                violations.add(
                    Violation.of(
                        RecordRule.ANSWERS_CAN_BE_READ.number(),
                        field.name(),
                        answers.text(field.name(), "–"))));
    RuleBroken.unlessNone(violations);
  }

  private String nextNumber(String registry, Instant now) {
    long sequence =
        Sql.number(
            entities
                .createNativeQuery("SELECT nextval('record_change_sequence')")
                .getSingleResult());
    int year = registries.byCode(registry).dayOf(now).getYear();
    return String.format(Locale.ROOT, "R-%d-%06d", year, sequence);
  }

  /** Decides for a change: what it says holds from now on. */
  public RecordChange approve(String number, Actor actor) {
    RecordChange change = lock(number, actor);
    List<Violation> violations = deciding(change, actor);
    violations.addAll(people.against(change.proposedBy(), actor.userId()));
    RuleBroken.unlessNone(violations);
    Instant now = clock.now();
    Recorded recorded = kinds.get(change.kind());
    RuleBroken.unlessNone(recorded.check(change.answers(), change.registry(), now));
    change.decide(RecordChangeStatus.CARRIED_OUT, actor.userId(), now, null);
    recorded.carryOut(change, now);
    return change;
  }

  /** Decides against a change, with a reason. */
  public RecordChange reject(String number, String reason, Actor actor) {
    RecordChange change = lock(number, actor);
    List<Violation> violations = deciding(change, actor);
    if (reason == null || reason.isBlank()) {
      violations.add(Violation.of(RecordRule.REASON_GIVEN.number(), number));
    }
    RuleBroken.unlessNone(violations);
    change.decide(RecordChangeStatus.REJECTED, actor.userId(), clock.now(), reason);
    return change;
  }

  /** Takes back a change that waits. */
  public RecordChange withdraw(String number, Actor actor) {
    RecordChange change = lock(number, actor);
    List<Violation> violations = new ArrayList<>();
    if (change.proposedBy() != actor.userId()) {
      violations.add(Violation.of(RecordRule.MAY_ACT.number(), number));
    }
    requireWaiting(change, violations);
    RuleBroken.unlessNone(violations);
    change.withdraw();
    return change;
  }

  private static List<Violation> deciding(RecordChange change, Actor actor) {
    List<Violation> violations = new ArrayList<>();
    if (!actor.has(Role.APPROVER)) {
      violations.add(Violation.of(RecordRule.MAY_ACT.number(), change.number()));
    }
    if (change.proposedBy() == actor.userId()) {
      violations.add(Violation.of(RecordRule.ANOTHER_PERSON_DECIDES.number(), change.number()));
    }
    requireWaiting(change, violations);
    return violations;
  }

  private static void requireWaiting(RecordChange change, List<Violation> violations) {
    if (!change.waits()) {
      violations.add(Violation.of(RecordRule.STILL_WAITS.number(), change.number()));
    }
  }

  /** May this person decide this change now? */
  public static boolean mayDecide(RecordChange change, Actor actor) {
    return deciding(change, actor).isEmpty();
  }

  public Optional<RecordChange> byNumber(String registry, String number) {
    return entities
        .createQuery(
            "SELECT c FROM RecordChange c WHERE c.registry = :registry AND c.number = :number",
            RecordChange.class)
        .setParameter("registry", registry)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** The change of a record that waits, if any. */
  public Optional<RecordChange> waiting(String registry, RecordKind kind, String subject) {
    return history(registry, kind, subject).stream().filter(RecordChange::waits).findFirst();
  }

  /** What holds of a record: its last change carried out. */
  public Optional<RecordChange> inForce(String registry, RecordKind kind, String subject) {
    return history(registry, kind, subject).stream()
        .filter(c -> c.status() == RecordChangeStatus.CARRIED_OUT)
        .findFirst();
  }

  /** What held of the record before this change, if it is not its first. */
  public Optional<RecordChange> before(RecordChange change) {
    return history(change.registry(), change.kind(), change.subject()).stream()
        .filter(c -> c.status() == RecordChangeStatus.CARRIED_OUT && c.id() < change.id())
        .findFirst();
  }

  /** All changes of a record, the newest first. */
  public List<RecordChange> history(String registry, RecordKind kind, String subject) {
    return entities
        .createQuery(
            "SELECT c FROM RecordChange c WHERE c.registry = :registry AND c.kind = :kind"
                + " AND c.subject = :subject ORDER BY c.id DESC",
            RecordChange.class)
        .setParameter("registry", registry)
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .getResultList();
  }

  private RecordChange lock(String number, Actor actor) {
    RecordChange change =
        byNumber(actor.registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("record change"));
    entities.lock(change, LockModeType.PESSIMISTIC_WRITE);
    return change;
  }
}
