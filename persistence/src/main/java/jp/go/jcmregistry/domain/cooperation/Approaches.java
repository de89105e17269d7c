package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Cooperative approaches under Article 6.2 and the Parties that take part in them; the identifier
 * is assigned by the centralized accounting and reporting platform.
 */
public class Approaches implements Recorded {
  private static final String CODE = "CA(?!0001)[0-9]{4}";

  private static final String PARTIES =
      "SELECT parties FROM approach_version WHERE approach = ?1 ORDER BY effective_at DESC LIMIT 1";

  private final EntityManager entities;

  public Approaches(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.APPROACH;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("code", Type.TEXT),
        RecordField.of("nameEn", Type.TEXT),
        RecordField.of("nameJa", Type.TEXT),
        RecordField.choices("parties", partyCodes()));
  }

  private List<String> partyCodes() {
    return entities
        .createQuery("SELECT p.code FROM Party p ORDER BY p.code", String.class)
        .getResultList();
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("code");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    if (!answers.text("code").matches(CODE)) {
      violations.add(
          Violation.of(
              AuthorizationRule.APPROACH_CODE_HAS_ITS_FORM.number(), answers.text("code")));
    }
    List<String> parties = answers.list("parties");
    if (parties.size() < 2 || !parties.contains(registry.substring(0, 3))) {
      violations.add(
          Violation.of(
              AuthorizationRule.OUR_PARTY_TAKES_PART.number(),
              answers.text("code"),
              registry.substring(0, 3)));
    }
    return violations;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    entities
        .createNativeQuery(
            "INSERT INTO cooperative_approach (code, name_en, name_ja) VALUES (?1, ?2, ?3)"
                + " ON CONFLICT DO NOTHING")
        .setParameter(1, answers.text("code"))
        .setParameter(2, answers.text("nameEn"))
        .setParameter(3, answers.text("nameJa"))
        .executeUpdate();
    entities
        .createNativeQuery(
            "INSERT INTO approach_version (id, approach, name_en, name_ja, parties, effective_at,"
                + " change_id) VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, answers.text("code"))
        .setParameter(2, answers.text("nameEn"))
        .setParameter(3, answers.text("nameJa"))
        .setParameter(4, String.join(",", answers.list("parties")))
        .setParameter(5, Sql.timestamp(now))
        .setParameter(6, change.id())
        .executeUpdate();
  }

  /** The approaches that this Party takes part in, by code. */
  @SuppressWarnings("unchecked")
  public List<String> of(String party) {
    return entities
        .createNativeQuery(
            "SELECT DISTINCT approach::text FROM approach_version WHERE ?1 = ANY"
                + " (string_to_array(parties, ',')) ORDER BY 1")
        .setParameter(1, party)
        .getResultList();
  }

  /** The Parties that take part in an approach now; empty where it is not recorded. */
  public List<String> parties(String approach) {
    List<?> found = entities.createNativeQuery(PARTIES).setParameter(1, approach).getResultList();
    return found.isEmpty() ? List.of() : List.of(Sql.text(found.get(0)).split(","));
  }
}
