package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.shared.Sql;

/** The versions that were filed: only ever added to. */
public class AefSubmissions {
  private static final String COLUMNS =
      "SELECT s.id, s.registry, s.reported_year, s.version, s.export_id, s.platform_request,"
          + " s.filed_at, c.number, p.name AS entered, d.name AS decided FROM aef_submission s"
          + " JOIN record_change c ON c.id = s.change_id"
          + " JOIN registry_user p ON p.id = c.proposed_by"
          + " JOIN registry_user d ON d.id = c.decided_by";

  private static final String LATEST_FIRST = " ORDER BY s.version_major DESC, s.version_minor DESC";

  private static final String INSERT =
      "INSERT INTO aef_submission (id, registry, reported_year, version_major, version_minor,"
          + " export_id, platform_request, filed_at, change_id)"
          + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

  private final EntityManager entities;

  public AefSubmissions(EntityManager entities) {
    this.entities = entities;
  }

  /** The versions of a year, the latest first. */
  public List<AefFiled> of(String registry, int year) {
    return Sql.rows(
            entities
                .createNativeQuery(
                    COLUMNS + " WHERE s.registry = ?1 AND s.reported_year = ?2" + LATEST_FIRST)
                .setParameter(1, registry)
                .setParameter(2, year))
        .map(AefSubmissions::filed)
        .toList();
  }

  private static AefFiled filed(Object[] row) {
    return new AefFiled(
        Sql.number(row[0]),
        Sql.text(row[1]),
        (int) Sql.number(row[2]),
        AefVersion.parse(Sql.text(row[3])).orElseThrow(),
        Sql.number(row[4]),
        Sql.text(row[5]),
        Sql.instant(row[6]),
        Sql.text(row[7]),
        Sql.text(row[8]),
        Sql.text(row[9]));
  }

  /** The version of a year that supersedes all others of it. */
  public Optional<AefFiled> latest(String registry, int year) {
    return of(registry, year).stream().findFirst();
  }

  public Optional<AefFiled> of(String registry, int year, AefVersion version) {
    return of(registry, year).stream().filter(each -> each.version().equals(version)).findFirst();
  }

  /** The latest version of each year of a registry, by year. */
  public Map<Integer, AefFiled> latestOfYears(String registry) {
    Map<Integer, AefFiled> latest = new TreeMap<>();
    List<?> rows =
        entities
            .createNativeQuery(COLUMNS + " WHERE s.registry = ?1" + LATEST_FIRST)
            .setParameter(1, registry)
            .getResultList();
    rows.stream()
        .map(Object[].class::cast)
        .map(AefSubmissions::filed)
        .forEach(each -> latest.putIfAbsent(each.year(), each));
    return latest;
  }

  /** Why the warnings were filed all the same, by the number of their check. */
  public Map<String, String> reasons(AefFiled filed) {
    Map<String, String> reasons = new TreeMap<>();
    entities
        .createNativeQuery(
            "SELECT check_number, reason FROM aef_submission_reason WHERE submission_id = ?1")
        .setParameter(1, filed.id())
        .getResultList()
        .forEach(
            each -> reasons.put(Sql.text(((Object[]) each)[0]), Sql.text(((Object[]) each)[1])));
    return reasons;
  }

  AefFiled add(
      AefExport export,
      AefVersion version,
      String platformRequest,
      Map<String, String> reasons,
      RecordChange change,
      Instant now) {
    long id =
        Sql.number(entities.createNativeQuery("SELECT nextval('entity_id')").getSingleResult());
    entities.flush(); // the decision stands before what it decided
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, id)
        .setParameter(2, export.registry())
        .setParameter(3, export.year())
        .setParameter(4, version.major())
        .setParameter(5, version.minor())
        .setParameter(6, export.id())
        .setParameter(7, platformRequest)
        .setParameter(8, Sql.timestamp(now))
        .setParameter(9, change.id())
        .executeUpdate();
    reasons.forEach((check, reason) -> addReason(id, check, reason));
    return of(export.registry(), export.year(), version).orElseThrow();
  }

  private void addReason(long submission, String check, String reason) {
    entities
        .createNativeQuery("INSERT INTO aef_submission_reason VALUES (?1, ?2, ?3)")
        .setParameter(1, submission)
        .setParameter(2, check)
        .setParameter(3, reason)
        .executeUpdate();
  }
}
