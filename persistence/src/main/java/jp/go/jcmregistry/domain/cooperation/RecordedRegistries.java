package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * The names of a registry; its code and its zone are for ever, as identifiers and days hold them.
 */
public class RecordedRegistries implements Recorded {
  private final EntityManager entities;
  private final Registries registries;

  public RecordedRegistries(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.REGISTRY;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("code", Type.TEXT),
        RecordField.of("nameEn", Type.TEXT),
        RecordField.of("nameJa", Type.TEXT),
        RecordField.of("effectiveFrom", Type.DATE));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("code");
  }

  @Override
  public List<Answers> shipped(String registry) {
    Object[] names =
        (Object[])
            entities
                .createNativeQuery("SELECT name_en, name_ja FROM registry WHERE code = ?1")
                .setParameter(1, registry)
                .getSingleResult();
    return List.of(
        new Answers(
            Map.of("code", registry, "nameEn", Sql.text(names[0]), "nameJa", Sql.text(names[1]))));
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    if (!answers.text("code").equals(registry)) {
      violations.add(Violation.of(PartyRule.OWN_REGISTRY.number(), answers.text("code"), registry));
    }
    if (answers.date("effectiveFrom").isAfter(registries.byCode(registry).dayOf(now))) {
      violations.add(Violation.of(PartyRule.DAY_HAS_COME.number(), answers.date("effectiveFrom")));
    }
    return violations;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers said = change.answers();
    entities
        .createNativeQuery("UPDATE registry SET name_en = ?2, name_ja = ?3 WHERE code = ?1")
        .setParameter(1, said.text("code"))
        .setParameter(2, said.text("nameEn"))
        .setParameter(3, said.text("nameJa"))
        .executeUpdate();
    entities
        .createNativeQuery(
            "INSERT INTO registry_version (id, registry, name_en, name_ja, effective_from,"
                + " change_id) VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, said.text("code"))
        .setParameter(2, said.text("nameEn"))
        .setParameter(3, said.text("nameJa"))
        .setParameter(4, said.date("effectiveFrom"))
        .setParameter(5, change.id())
        .executeUpdate();
  }
}
