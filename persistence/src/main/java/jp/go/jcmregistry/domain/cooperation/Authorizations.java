package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Authorizations to use outcomes, in all their versions. A change is a new version, so is a
 * revocation; what was first transferred before keeps the version it had (decision 4/CMA.6).
 */
public class Authorizations implements Recorded {
  private static final String IDENTIFIER = "[A-Za-z0-9 /.-]{1,60}";
  private static final String GHG = "GHG";
  private static final int FIRST_YEAR = 2021;

  private static final String INSERT =
      "INSERT INTO authorization_version (id, authorization_id, version, authorized_on, purpose,"
          + " metric, gwp, quantity_max, sectors, activity_types, parties, entities, oimp,"
          + " occurred_from, occurred_to, used_from, used_to, terms, first_transfer_definition,"
          + " explanation, document, revoked, effective_at, change_id)"
          + " SELECT nextval('entity_id'), ?1, count(*) + 1, ?2::date, ?3, ?4, ?5, ?6::bigint, ?7,"
          + " ?8, ?9, ?10, ?11, ?12::smallint, ?13::smallint, ?14::date, ?15::date, ?16, ?17, ?18,"
          + " ?19, ?20::boolean, ?21::timestamptz, ?22::bigint"
          + " FROM authorization_version WHERE authorization_id = ?1";

  private final EntityManager entities;
  private final Approaches approaches;
  private final AuthorizedEntities authorizedEntities;
  private final List<String> sectors;
  private final List<String> activityTypes;

  /**
   * Authorizations whose forms offer these lists.
   *
   * @param sectors the format's sectors, letter by letter
   * @param activityTypes the format's activity types, letter by letter
   */
  public Authorizations(EntityManager entities, List<String> sectors, List<String> activityTypes) {
    this.entities = entities;
    this.approaches = new Approaches(entities);
    this.authorizedEntities = new AuthorizedEntities(entities);
    this.sectors = List.copyOf(sectors);
    this.activityTypes = List.copyOf(activityTypes);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.AUTHORIZATION;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("authorizationId", Type.TEXT),
        RecordField.choice("approach", approaches.of(registry.substring(0, 3))),
        RecordField.of("authorizedOn", Type.DATE),
        RecordField.choice("purpose", AuthorizedPurpose.allPublished()),
        RecordField.optional("oimp", Type.TEXT),
        RecordField.choice("firstTransfer", FirstTransferDefinition.allPublished()).orNothing(),
        RecordField.optional("nonGhgMetric", Type.TEXT),
        RecordField.optional("gwp", Type.TEXT),
        RecordField.optional("quantityMax", Type.QUANTITY),
        RecordField.choices("sectors", sectors),
        RecordField.choices("activityTypes", activityTypes).orNothing(),
        RecordField.choices("parties", partyCodes()).orNothing(),
        RecordField.optional("entities", Type.TEXT),
        RecordField.optional("occurredFrom", Type.YEAR),
        RecordField.optional("occurredTo", Type.YEAR),
        RecordField.optional("usedFrom", Type.DATE),
        RecordField.optional("usedTo", Type.DATE),
        RecordField.optional("terms", Type.AREA),
        RecordField.optional("explanation", Type.AREA),
        RecordField.optional("document", Type.TEXT),
        RecordField.of("revoked", Type.YES_NO));
  }

  private List<String> partyCodes() {
    return entities
        .createQuery("SELECT p.code FROM Party p ORDER BY p.code", String.class)
        .getResultList();
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("authorizationId");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    String id = answers.text("authorizationId");
    List<Violation> violations = new ArrayList<>();
    if (!id.matches(IDENTIFIER)) {
      violations.add(Violation.of(AuthorizationRule.IDENTIFIER_HAS_ITS_FORM.number(), id));
    }
    boolean moved =
        latest(registry, id)
            .filter(v -> !v.approach().equals(answers.text("approach")))
            .isPresent();
    if (moved) {
      violations.add(Violation.of(AuthorizationRule.SAME_APPROACH.number(), id));
    }
    boolean oimp = AuthorizedPurpose.ofPublished(answers.text("purpose")).coversOimp();
    if (oimp != (answers.text("oimp") != null) || oimp != (answers.text("firstTransfer") != null)) {
      violations.add(
          Violation.of(AuthorizationRule.OIMP_IS_NAMED.number(), answers.text("purpose")));
    }
    if (!inOrder(answers)) {
      violations.add(Violation.of(AuthorizationRule.TIMEFRAMES_ARE_IN_ORDER.number(), id));
    }
    List<String> known = authorizedEntities.inForce(registry, answers.text("approach"));
    answers.list("entities").stream()
        .filter(entity -> !known.contains(entity))
        .findFirst()
        .ifPresent(
            entity ->
                violations.add(
                    Violation.of(AuthorizationRule.ENTITIES_ARE_AUTHORIZED.number(), entity)));
    if (GHG.equalsIgnoreCase(answers.text("nonGhgMetric"))) {
      violations.add(Violation.of(AuthorizationRule.METRIC_IS_NAMED.number(), id));
    }
    return violations;
  }

  private static boolean inOrder(Answers answers) {
    Integer from = answers.year("occurredFrom");
    Integer to = answers.year("occurredTo");
    boolean years = (from == null) == (to == null) && (from == null || from <= to);
    boolean since = from == null || from >= FIRST_YEAR;
    boolean days =
        answers.date("usedFrom") == null
            || answers.date("usedTo") == null
            || !answers.date("usedTo").isBefore(answers.date("usedFrom"));
    return years && since && days;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers a = change.answers();
    long id = identity(change.registry(), a);
    FirstTransferDefinition definition =
        FirstTransferDefinition.ofPublished(a.text("firstTransfer"));
    Object[] columns = {
      id,
      a.date("authorizedOn"),
      AuthorizedPurpose.ofPublished(a.text("purpose")).name(),
      a.text("nonGhgMetric", GHG),
      a.text("gwp"),
      a.quantity("quantityMax"),
      a.text("sectors"),
      a.text("activityTypes", ""),
      a.text("parties", ""),
      a.text("entities", ""),
      a.text("oimp"),
      a.year("occurredFrom"),
      a.year("occurredTo"),
      a.date("usedFrom"),
      a.date("usedTo"),
      a.text("terms"),
      definition == null ? null : definition.name(),
      a.text("explanation"),
      a.text("document"),
      a.yes("revoked"),
      Sql.timestamp(now),
      change.id()
    };
    var insert = entities.createNativeQuery(INSERT);
    for (int i = 0; i < columns.length; i++) {
      insert.setParameter(i + 1, columns[i]);
    }
    insert.executeUpdate();
  }

  private long identity(String registry, Answers answers) {
    entities
        .createNativeQuery(
            "INSERT INTO authorization_to_use (id, registry, authorization_id, approach)"
                + " VALUES (nextval('entity_id'), ?1, ?2, ?3) ON CONFLICT DO NOTHING")
        .setParameter(1, registry)
        .setParameter(2, answers.text("authorizationId"))
        .setParameter(3, answers.text("approach"))
        .executeUpdate();
    return Sql.number(
        entities
            .createNativeQuery(
                "SELECT id FROM authorization_to_use WHERE registry = ?1 AND authorization_id = ?2")
            .setParameter(1, registry)
            .setParameter(2, answers.text("authorizationId"))
            .getSingleResult());
  }

  /** The version of an authorization that is in force now. */
  public Optional<AuthorizationVersion> latest(String registry, String authorizationId) {
    return Sql.rows(
            entities
                .createNativeQuery(
                    AuthorizationVersion.SELECT
                        + " WHERE a.registry = ?1 AND a.authorization_id = ?2"
                        + " ORDER BY v.version DESC LIMIT 1")
                .setParameter(1, registry)
                .setParameter(2, authorizationId))
        .map(AuthorizationVersion::of)
        .findFirst();
  }

  /**
   * All authorizations of a registry in the version that is in force now, revoked ones left out.
   */
  public List<AuthorizationVersion> inForce(String registry) {
    return Sql.rows(
            entities
                .createNativeQuery(
                    AuthorizationVersion.SELECT
                        + " WHERE a.registry = ?1 AND NOT EXISTS (SELECT FROM authorization_version n"
                        + " WHERE n.authorization_id = a.id AND n.version > v.version)"
                        + " AND NOT v.revoked ORDER BY a.authorization_id")
                .setParameter(1, registry))
        .map(AuthorizationVersion::of)
        .toList();
  }

  /** A version by its own row. */
  public AuthorizationVersion version(long id) {
    return one(" WHERE v.id = ?1", id);
  }

  /** The newest version of an authorization by the authorization's row. */
  public AuthorizationVersion newestVersion(long authorization) {
    return one(" WHERE a.id = ?1 ORDER BY v.version DESC LIMIT 1", authorization);
  }

  private AuthorizationVersion one(String where, long id) {
    return AuthorizationVersion.of(
        (Object[])
            entities
                .createNativeQuery(AuthorizationVersion.SELECT + where)
                .setParameter(1, id)
                .getSingleResult());
  }
}
