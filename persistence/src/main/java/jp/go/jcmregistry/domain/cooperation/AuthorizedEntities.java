package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Entities that a Party authorized, each under one approach, with all their versions (AEF table 5).
 */
public class AuthorizedEntities implements Recorded {
  private static final String COUNTRY = "[A-Z]{3}";

  private static final String IN_FORCE =
      "SELECT DISTINCT ON (identification_number) identification_number, revoked"
          + " FROM authorized_entity WHERE registry = ?1 AND approach = ?2"
          + " ORDER BY identification_number, version DESC";

  private static final String ALL_IN_FORCE =
      "SELECT approach, identification_number, name, country FROM ("
          + " SELECT DISTINCT ON (approach, identification_number) * FROM authorized_entity"
          + " WHERE registry = ?1 ORDER BY approach, identification_number, version DESC) v"
          + " WHERE NOT revoked ORDER BY approach, name";

  private final EntityManager entities;
  private final Approaches approaches;

  public AuthorizedEntities(EntityManager entities) {
    this.entities = entities;
    this.approaches = new Approaches(entities);
  }

  /** An entity that is authorized under an approach. */
  public record InForce(String approach, String identificationNumber, String name, String country)
      implements Serializable {}

  @Override
  public RecordKind kind() {
    return RecordKind.AUTHORIZED_ENTITY;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.choice("approach", approaches.of(registry.substring(0, 3))),
        RecordField.of("identificationNumber", Type.TEXT),
        RecordField.of("name", Type.TEXT),
        RecordField.of("country", Type.TEXT),
        RecordField.of("authorizedOn", Type.DATE),
        RecordField.optional("conditions", Type.AREA),
        RecordField.optional("changeConditions", Type.AREA),
        RecordField.optional("explanation", Type.AREA),
        RecordField.of("revoked", Type.YES_NO));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("approach") + " " + answers.text("identificationNumber");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    if (!answers.text("country").matches(COUNTRY)) {
      violations.add(
          Violation.of(AuthorizationRule.COUNTRY_HAS_ITS_FORM.number(), answers.text("country")));
    }
    return violations;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    entities
        .createNativeQuery(
            "INSERT INTO authorized_entity (id, registry, approach, identification_number,"
                + " version, authorized_on, name, country, conditions, change_conditions,"
                + " explanation, revoked, effective_at, change_id)"
                + " SELECT nextval('entity_id'), ?1, ?2, ?3, count(*) + 1, ?4::date, ?5, ?6, ?7,"
                + " ?8, ?9, ?10::boolean, ?11::timestamptz, ?12::bigint FROM authorized_entity"
                + " WHERE registry = ?1 AND approach = ?2 AND identification_number = ?3")
        .setParameter(1, change.registry())
        .setParameter(2, answers.text("approach"))
        .setParameter(3, answers.text("identificationNumber"))
        .setParameter(4, answers.date("authorizedOn"))
        .setParameter(5, answers.text("name"))
        .setParameter(6, answers.text("country"))
        .setParameter(7, answers.text("conditions"))
        .setParameter(8, answers.text("changeConditions"))
        .setParameter(9, answers.text("explanation"))
        .setParameter(10, answers.yes("revoked"))
        .setParameter(11, Sql.timestamp(now))
        .setParameter(12, change.id())
        .executeUpdate();
  }

  /** The entities that are authorized now, by approach. */
  public List<InForce> inForce(String registry) {
    return Sql.rows(entities.createNativeQuery(ALL_IN_FORCE).setParameter(1, registry))
        .map(
            row ->
                new InForce(Sql.text(row[0]), Sql.text(row[1]), Sql.text(row[2]), Sql.text(row[3])))
        .toList();
  }

  /** The identification numbers of the entities that are authorized now under an approach. */
  public List<String> inForce(String registry, String approach) {
    return Sql.rows(
            entities
                .createNativeQuery(IN_FORCE)
                .setParameter(1, registry)
                .setParameter(2, approach))
        .filter(row -> !(Boolean) row[1])
        .map(row -> Sql.text(row[0]))
        .toList();
  }
}
