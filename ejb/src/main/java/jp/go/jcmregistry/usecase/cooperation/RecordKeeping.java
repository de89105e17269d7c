package jp.go.jcmregistry.usecase.cooperation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.Party;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordChangeStatus;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** Keeps the records of cooperation: operators enter changes, another person decides them. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class RecordKeeping {
  private static final String COLUMNS =
      "c.number, c.kind, c.subject, c.status, u.name, c.proposed_at, c.decided_at";
  private static final String FROM = "record_change c JOIN registry_user u ON u.id = c.proposed_by";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private RecordChanges changes;
  @Inject private Tasks tasks;
  @Inject private CurrentUser currentUser;

  /** How many records of a kind there are, and how many changes of them wait. */
  public record Count(RecordKind kind, long records, long waiting) implements Serializable {}

  /** A change in a list. */
  public record Row(
      String number,
      RecordKind kind,
      String subject,
      RecordChangeStatus status,
      String proposedBy,
      Instant proposedAt,
      Instant decidedAt)
      implements Serializable {}

  /**
   * A form to fill in.
   *
   * @param answers what holds now, for a record that is to be changed; else empty
   * @param parties the names of Parties, English and Japanese, by code
   */
  public record Form(
      RecordKind kind,
      List<RecordField> fields,
      Map<String, String> answers,
      Map<String, List<String>> parties)
      implements Serializable {}

  /** One answer beside what held before; null where there is none. */
  public record Compared(RecordField field, String before, String after) implements Serializable {
    /** Whether the change changes this answer. */
    public boolean changed() {
      return before == null ? after != null : !before.equals(after);
    }
  }

  /** A change as a whole, with the history of its record and what this person may do. */
  public record View(
      Row row,
      String decidedBy,
      String reason,
      boolean first,
      List<Compared> answers,
      List<Row> history,
      boolean mayDecide,
      boolean own)
      implements Serializable {}

  /** The kinds of record with their counts. */
  public List<Count> overview() {
    String registry = currentUser.actor().registry();
    return List.of(RecordKind.values()).stream()
        .map(
            kind ->
                new Count(
                    kind,
                    count("CARRIED_OUT", "count(DISTINCT subject)", registry, kind)
                        + unchanged(kind).size(),
                    count("PROPOSED", "count(*)", registry, kind)))
        .toList();
  }

  private long count(String status, String what, String registry, RecordKind kind) {
    return Sql.number(
        entities
            .createNativeQuery(
                "SELECT "
                    + what
                    + " FROM record_change WHERE registry = ?1 AND kind = ?2 AND status = ?3")
            .setParameter(1, registry)
            .setParameter(2, kind.name())
            .setParameter(3, status)
            .getSingleResult());
  }

  /** The records of a kind, each by the change that holds. */
  public Slice<Row> all(RecordKind kind, String text, Page page) {
    String like = text == null || text.isBlank() ? null : "%" + text.strip() + "%";
    return new Listing()
        .and("c.registry = ?", currentUser.actor().registry())
        .and("c.kind = ?", kind.name())
        .and("c.status = 'CARRIED_OUT'")
        .and("c.subject ILIKE ?", like)
        .and(
            "NOT EXISTS (SELECT FROM record_change n WHERE n.registry = c.registry"
                + " AND n.kind = c.kind AND n.subject = c.subject AND n.id > c.id"
                + " AND n.status = 'CARRIED_OUT')")
        .slice(entities, COLUMNS, FROM, "c.subject, c.id", page, RecordKeeping::row);
  }

  /** A record that nobody has changed since it came with the installation. */
  public record Unchanged(String subject, String nameEn, String nameJa) implements Serializable {}

  /** The records of a kind that came with the installation and were never changed. */
  public List<Unchanged> unchanged(RecordKind kind) {
    String registry = currentUser.actor().registry();
    Map<String, Answers> shipped = changes.shipped(kind, registry);
    if (shipped.isEmpty()) {
      return List.of();
    }
    List<?> changed =
        entities
            .createNativeQuery(
                "SELECT DISTINCT subject FROM record_change WHERE registry = ?1 AND kind = ?2"
                    + " AND status = 'CARRIED_OUT'")
            .setParameter(1, registry)
            .setParameter(2, kind.name())
            .getResultList();
    return shipped.entrySet().stream()
        .filter(each -> !changed.contains(each.getKey()))
        .map(
            each ->
                new Unchanged(
                    each.getKey(), each.getValue().text("nameEn"), each.getValue().text("nameJa")))
        .toList();
  }

  /** The changes that wait for a decision, the oldest first; of one kind or of all. */
  public Slice<Row> waiting(RecordKind kind, Page page) {
    return new Listing()
        .and("c.registry = ?", currentUser.actor().registry())
        .and("c.kind = ?", kind == null ? null : kind.name())
        .and("c.status = 'PROPOSED'")
        .slice(entities, COLUMNS, FROM, "c.id", page, RecordKeeping::row);
  }

  private static Row row(Object[] c) {
    return new Row(
        Sql.text(c[0]),
        RecordKind.valueOf(Sql.text(c[1])),
        Sql.text(c[2]),
        RecordChangeStatus.valueOf(Sql.text(c[3])),
        Sql.text(c[4]),
        Sql.instant(c[5]),
        Sql.instant(c[6]));
  }

  /**
   * The form of a record.
   *
   * @param after the change whose answers it is filled in with, or the key of a record that was
   *     never changed; null for a new record
   * @param about the record a new one is about, where its kind knows what that says now; or null
   */
  @RolesAllowed("OPERATOR")
  public Form form(RecordKind kind, String after, String about) {
    Actor actor = currentUser.actor();
    Answers shipped = after == null ? null : changes.shipped(kind, actor.registry()).get(after);
    Answers answers =
        shipped != null
            ? shipped
            : after == null
                ? changes.beginning(kind, actor.registry(), about)
                : found(after, actor).answers();
    Map<String, List<String>> parties =
        entities
            .createQuery("SELECT p FROM Party p", Party.class)
            .getResultStream()
            .collect(Collectors.toMap(Party::code, p -> List.of(p.nameEn(), p.nameJa())));
    return new Form(kind, changes.fields(kind, actor.registry()), answers.values(), parties);
  }

  /**
   * Enters a change.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken with everything that stands against it
   */
  @RolesAllowed("OPERATOR")
  @Audited
  public String propose(RecordKind kind, Answers answers) {
    return changes.propose(kind, answers, currentUser.actor()).number();
  }

  /** Decides for a change. */
  @RolesAllowed("APPROVER")
  @Audited
  public void approve(String number) {
    changes.approve(number, tasks.settle(number, currentUser.actor()));
  }

  /** Decides against a change with a reason. */
  @RolesAllowed("APPROVER")
  @Audited
  public void reject(String number, String reason) {
    changes.reject(number, reason, tasks.settle(number, currentUser.actor()));
  }

  /** Takes back a change of one's own. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void withdraw(String number) {
    changes.withdraw(number, currentUser.actor());
  }

  /** One change, before and after. */
  public View of(String number) {
    Actor actor = currentUser.actor();
    RecordChange change = found(number, actor);
    Optional<Answers> before =
        changes
            .before(change)
            .map(RecordChange::answers)
            .or(
                () ->
                    Optional.ofNullable(
                        change.status() == RecordChangeStatus.PROPOSED
                            ? changes
                                .shipped(change.kind(), change.registry())
                                .get(change.subject())
                            : null));
    List<Compared> compared =
        changes.fields(change.kind(), change.registry()).stream()
            .map(
                field ->
                    new Compared(
                        field,
                        before.map(b -> b.text(field.name())).orElse(null),
                        change.answers().text(field.name())))
            .filter(c -> c.before() != null || c.after() != null)
            .toList();
    return new View(
        row(change),
        change.decidedBy() == null ? null : name(change.decidedBy()),
        change.reason(),
        before.isEmpty(),
        compared,
        changes.history(change.registry(), change.kind(), change.subject()).stream()
            .map(this::row)
            .toList(),
        RecordChanges.mayDecide(change, actor),
        change.proposedBy() == actor.userId());
  }

  private Row row(RecordChange c) {
    return new Row(
        c.number(),
        c.kind(),
        c.subject(),
        c.status(),
        name(c.proposedBy()),
        c.proposedAt(),
        c.decidedAt());
  }

  private RecordChange found(String number, Actor actor) {
    return changes
        .byNumber(actor.registry(), number)
        .orElseThrow(() -> new NotFoundOrNotYours("record change"));
  }

  private String name(long userId) {
    return entities.find(RegistryUser.class, userId).name();
  }
}
