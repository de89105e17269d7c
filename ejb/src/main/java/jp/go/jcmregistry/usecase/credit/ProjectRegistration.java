package jp.go.jcmregistry.usecase.credit;

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
import java.util.TreeMap;
import jp.go.jcmregistry.domain.cooperation.Party;
import jp.go.jcmregistry.domain.credit.Methodology;
import jp.go.jcmregistry.domain.credit.Participant;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.ProjectRule;
import jp.go.jcmregistry.domain.credit.ProjectStatus;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.reporting.AefList;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** Registers JCM projects: an operator proposes, another person decides. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class ProjectRegistration {
  private static final String PARTICIPANTS =
      "(SELECT string_agg(e.name, '; ' ORDER BY e.position) FROM project_participant e"
          + " WHERE e.project_id = p.id AND e.side %s p.partner)";

  private static final String COLUMNS =
      "p.reference, p.partner, c.name_en, c.name_ja, p.title_en, p.title_ja, p.methodology,"
          + " p.methodology_en, p.methodology_ja, p.status, CASE WHEN p.status = 'REGISTERED' THEN p.decided_at END, "
          + PARTICIPANTS.formatted("=")
          + ", "
          + PARTICIPANTS.formatted("<>");

  private static final String FROM = "project p JOIN party c ON c.code2 = p.partner";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Projects projects;
  @Inject private Tasks tasks;
  @Inject private CurrentUser currentUser;
  @Inject private RegistryClock clock;

  /** A participant as entered: the side's alpha-2 code and the name. */
  public record Entrant(String side, String name) implements Serializable {}

  /** What an operator enters. */
  public record Entry(Project.Details details, List<Entrant> participants)
      implements Serializable {}

  /** A partner country by its alpha-2 code. */
  public record Partner(String code, String nameEn, String nameJa) implements Serializable {}

  /** What the form of a project offers; the lists of the AEF letter by letter. */
  public record Choices(
      List<Partner> partners,
      List<String> sectors,
      List<String> activityTypes,
      List<String> mitigationTypes)
      implements Serializable {}

  /** What staff filter by; every part may be null. */
  public record Criteria(
      String text, ProjectStatus status, String partner, String sector, String methodology)
      implements Serializable {}

  /**
   * A project in a list.
   *
   * @param abroad participants of the partner country
   * @param inJapan those of Japan
   * @param registeredAt null until it is registered
   */
  public record Row(
      String reference,
      Partner partner,
      String titleEn,
      String titleJa,
      Methodology methodology,
      ProjectStatus status,
      Instant registeredAt,
      String abroad,
      String inJapan)
      implements Serializable {}

  /** A project with its history and what this person may do. */
  public record View(
      Project.Details details,
      Partner partner,
      List<Entrant> participants,
      ProjectStatus status,
      String proposedBy,
      Instant proposedAt,
      String decidedBy,
      Instant decidedAt,
      String reason,
      boolean mayDecide,
      boolean ownProposal)
      implements Serializable {}

  /**
   * Proposes a project; it can be issued for once another person has registered it.
   *
   * <p>Titles of the methodology that are left out are those of its other projects.
   *
   * @throws RuleBroken J5101 to J5103, J7420, J7421
   */
  @RolesAllowed("OPERATOR")
  @Audited
  public String propose(Entry entry) {
    Actor actor = currentUser.actor();
    boolean known =
        projects
            .byReference(actor.registry(), entry.details().reference())
            .filter(p -> p.status() != ProjectStatus.REJECTED)
            .isPresent();
    Methodology entered = entry.details().methodology();
    Optional<Methodology> named = projects.methodology(actor.registry(), entered.number());
    Project.Details details = entry.details().of(named.map(entered::completedBy).orElse(entered));
    RuleBroken.unlessNone(
        ProjectRule.check(details, known, partners().stream().map(Partner::code).toList(), named));
    List<Participant> participants =
        entry.participants().stream().map(e -> new Participant(e.side(), e.name())).toList();
    projects.add(new Project(actor.registry(), details, participants, actor.userId(), clock.now()));
    return details.reference();
  }

  /** What a project can be: the partner countries and the lists of the AEF. */
  public Choices choices() {
    return new Choices(
        partners(),
        AefList.SECTOR.published(),
        AefList.ACTIVITY_TYPE.published(),
        AefList.MITIGATION_TYPE.published());
  }

  private List<Partner> partners() {
    return entities
        .createQuery(
            "SELECT p FROM Party p WHERE p.jcmPartner = true ORDER BY p.code2", Party.class)
        .getResultStream()
        .map(ProjectRegistration::partner)
        .toList();
  }

  private static Partner partner(Party party) {
    return new Partner(party.code2(), party.nameEn(), party.nameJa());
  }

  private Partner partner(String code) {
    return entities
        .createQuery("SELECT p FROM Party p WHERE p.code2 = :code", Party.class)
        .setParameter("code", code)
        .getResultStream()
        .map(ProjectRegistration::partner)
        .findFirst()
        .orElseThrow();
  }

  /** Registers a proposed project. */
  @RolesAllowed("APPROVER")
  @Audited
  public void register(String reference) {
    decide(reference, ProjectStatus.REGISTERED, null);
  }

  /** Rejects a proposed project with a reason. */
  @RolesAllowed("APPROVER")
  @Audited
  public void reject(String reference, String reason) {
    decide(reference, ProjectStatus.REJECTED, reason);
  }

  private void decide(String reference, ProjectStatus outcome, String reason) {
    Actor actor = currentUser.actor();
    tasks.settle(reference, actor);
    Project project = projects.lock(found(reference, actor).id());
    RuleBroken.unlessNone(ProjectRule.check(project, outcome, actor.userId(), reason));
    project.decide(outcome, actor.userId(), clock.now(), reason);
  }

  private Project found(String reference, Actor actor) {
    return projects
        .byReference(actor.registry(), reference)
        .orElseThrow(() -> new NotFoundOrNotYours("project"));
  }

  /** One page of the registry's projects, by reference. */
  public Slice<Row> all(Criteria asked, Page page) {
    return found(asked)
        .slice(entities, COLUMNS, FROM, "p.reference, p.id", page, ProjectRegistration::row);
  }

  /** The same as a whole, for a file; at most {@link Listing#EVERY_MAX} projects. */
  public List<Row> every(Criteria asked) {
    return found(asked)
        .every(entities, COLUMNS, FROM, "p.reference, p.id", ProjectRegistration::row);
  }

  private Listing found(Criteria asked) {
    String like = asked.text() == null ? null : "%" + asked.text().strip() + "%";
    return new Listing()
        .and("p.registry = ?", currentUser.actor().registry())
        .and("p.status = ?", asked.status() == null ? null : asked.status().name())
        .and("p.partner = ?", asked.partner())
        .and("p.aef_sector = ?", asked.sector())
        .and("p.methodology ILIKE ? || '%'", asked.methodology())
        .and("(p.reference || ' ' || p.title_en || ' ' || p.title_ja) ILIKE ?", like);
  }

  private static Row row(Object[] c) {
    return new Row(
        Sql.text(c[0]),
        new Partner(Sql.text(c[1]), Sql.text(c[2]), Sql.text(c[3])),
        Sql.text(c[4]),
        Sql.text(c[5]),
        new Methodology(Sql.text(c[6]), Sql.text(c[7]), Sql.text(c[8])),
        ProjectStatus.valueOf(Sql.text(c[9])),
        Sql.instant(c[10]),
        Sql.text(c[11]),
        Sql.text(c[12]));
  }

  /** One project. */
  public View of(String reference) {
    Actor actor = currentUser.actor();
    Project p = found(reference, actor);
    boolean own = p.proposedBy() == actor.userId();
    return new View(
        p.details(),
        partner(p.partner()),
        p.participants().stream().map(e -> new Entrant(e.side(), e.name())).toList(),
        p.status(),
        name(p.proposedBy()),
        p.proposedAt(),
        p.decidedBy() == null ? null : name(p.decidedBy()),
        p.decidedAt(),
        p.reason(),
        p.status() == ProjectStatus.PROPOSED && actor.has(Role.APPROVER) && !own,
        own);
  }

  private String name(long userId) {
    return entities.find(RegistryUser.class, userId).name();
  }

  /** Registered projects by reference, for the issuance form: title in both languages. */
  public Map<String, List<String>> registered() {
    Map<String, List<String>> titles = new TreeMap<>();
    all(new Criteria(null, ProjectStatus.REGISTERED, null, null, null), new Page(0, 100))
        .rows()
        .forEach(r -> titles.put(r.reference(), List.of(r.titleEn(), r.titleJa())));
    return titles;
  }
}
