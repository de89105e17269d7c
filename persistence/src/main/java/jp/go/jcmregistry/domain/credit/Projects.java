package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;

/** Projects of all registries, and the series and notifications that hang on them. */
public class Projects {
  private final EntityManager entities;

  public Projects(EntityManager entities) {
    this.entities = entities;
  }

  /** The project under this reference, the latest where earlier proposals were rejected. */
  public Optional<Project> byReference(String registry, String reference) {
    return entities
        .createQuery(
            "SELECT p FROM Project p WHERE p.registry = :registry AND p.reference = :reference"
                + " ORDER BY p.id DESC",
            Project.class)
        .setParameter("registry", registry)
        .setParameter("reference", reference)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** A methodology as the registry's projects name it; those rejected say nothing. */
  public Optional<Methodology> methodology(String registry, String number) {
    return entities
        .createQuery(
            "SELECT max(p.methodologyEn), max(p.methodologyJa) FROM Project p"
                + " WHERE p.registry = :registry AND p.methodology = :number"
                + " AND p.status <> :rejected",
            Object[].class)
        .setParameter("registry", registry)
        .setParameter("number", number)
        .setParameter("rejected", ProjectStatus.REJECTED)
        .getResultStream()
        .filter(titles -> titles[0] != null)
        .map(titles -> new Methodology(number, Sql.text(titles[0]), Sql.text(titles[1])))
        .findFirst();
  }

  public Project byId(long id) {
    return entities.find(Project.class, id);
  }

  /** Locks a project: issuances and decisions about it follow one another. */
  public Project lock(long id) {
    return Sql.lock(entities, Project.class, id)
        .orElseThrow(() -> new NotFoundOrNotYours("project"));
  }

  public void add(Project project) {
    entities.persist(project);
  }

  /** Locks the series of a vintage, creating it with its first issuance. */
  public CreditSeries lockSeries(
      Project project, String issuingSide, Vintage vintage, String metric) {
    List<Long> found =
        entities
            .createQuery(
                "SELECT s.id FROM CreditSeries s WHERE s.projectId = :project"
                    + " AND s.vintage = :vintage",
                Long.class)
            .setParameter("project", project.id())
            .setParameter("vintage", vintage)
            .getResultList();
    if (!found.isEmpty()) {
      return Sql.lock(entities, CreditSeries.class, found.get(0)).orElseThrow();
    }
    CreditSeries series = new CreditSeries(project, issuingSide, vintage, metric);
    entities.persist(series);
    return series;
  }

  /** The name of a series, whether its first units are issued or not. */
  public JcmSeries series(Project project, String issuingSide, Vintage vintage) {
    return new JcmSeries(issuingSide, project.partner(), project.projectNumber(), vintage);
  }

  /** The serial that the next issuance of a vintage would begin with, without a lock. */
  public long nextSerial(Project project, Vintage vintage) {
    return entities
        .createQuery(
            "SELECT s.nextSerial FROM CreditSeries s WHERE s.projectId = :project"
                + " AND s.vintage = :vintage",
            Long.class)
        .setParameter("project", project.id())
        .setParameter("vintage", vintage)
        .getResultStream()
        .findFirst()
        .orElse(1L);
  }

  /** The notification of this number that stands, if any. */
  public Optional<JointCommitteeDecision> decision(String registry, String number) {
    return entities
        .createQuery(
            "SELECT d FROM JointCommitteeDecision d WHERE d.registry = :registry"
                + " AND d.notificationNumber = :number AND d.voidAt IS NULL",
            JointCommitteeDecision.class)
        .setParameter("registry", registry)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** Standing notifications of a project. */
  public List<JointCommitteeDecision> decisions(Project project) {
    return entities
        .createQuery(
            "SELECT d FROM JointCommitteeDecision d WHERE d.projectId = :project"
                + " AND d.voidAt IS NULL ORDER BY d.monitoringFrom",
            JointCommitteeDecision.class)
        .setParameter("project", project.id())
        .getResultList();
  }

  public JointCommitteeDecision decision(long id) {
    return entities.find(JointCommitteeDecision.class, id);
  }
}
