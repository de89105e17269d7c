package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Parties to the Paris Agreement: both codes, both names, whether they are partners of the JCM. */
public class RecordedParties implements Recorded {
  private static final String CODE = "[A-Z]{3}";
  private static final String CODE_2 = "[A-Z]{2}";

  private static final String OTHERS =
      "SELECT count(*) FROM party WHERE (code = ?1) <> (code2 = ?2)";

  private final EntityManager entities;
  private final Registries registries;

  public RecordedParties(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.PARTY;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("code", Type.TEXT),
        RecordField.of("code2", Type.TEXT),
        RecordField.of("nameEn", Type.TEXT),
        RecordField.of("nameJa", Type.TEXT),
        RecordField.of("partner", Type.YES_NO),
        RecordField.optional("signedOn", Type.DATE),
        RecordField.of("effectiveFrom", Type.DATE));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("code");
  }

  @Override
  public List<Answers> shipped(String registry) {
    return Sql.rows(
            entities.createNativeQuery(
                "SELECT code::text, code2::text, name_en, name_ja, jcm_partner, signed_on"
                    + " FROM party ORDER BY code"))
        .map(RecordedParties::answers)
        .toList();
  }

  private static Answers answers(Object[] c) {
    Map<String, String> said = new TreeMap<>();
    said.put("code", Sql.text(c[0]));
    said.put("code2", Sql.text(c[1]));
    said.put("nameEn", Sql.text(c[2]));
    said.put("nameJa", Sql.text(c[3]));
    said.put("partner", (Boolean) c[4] ? Answers.YES : Answers.NO);
    said.put("signedOn", c[5] == null ? null : Sql.date(c[5]).toString());
    return new Answers(said);
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    String code = answers.text("code");
    String code2 = answers.text("code2");
    if (!code.matches(CODE) || !code2.matches(CODE_2) || othersHave(code, code2)) {
      violations.add(Violation.of(PartyRule.CODES_STAY.number(), code, code2));
    }
    if (answers.date("effectiveFrom").isAfter(registries.byCode(registry).dayOf(now))) {
      violations.add(Violation.of(PartyRule.DAY_HAS_COME.number(), answers.date("effectiveFrom")));
    }
    return violations;
  }

  /** One of the two codes names another Party, or this one has another second code. */
  private boolean othersHave(String code, String code2) {
    return Sql.number(
            entities
                .createNativeQuery(OTHERS)
                .setParameter(1, code)
                .setParameter(2, code2)
                .getSingleResult())
        > 0;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers said = change.answers();
    Object[] columns = {
      said.text("code"),
      said.text("code2"),
      said.text("nameEn"),
      said.text("nameJa"),
      said.yes("partner"),
      said.date("signedOn")
    };
    run(
        "INSERT INTO party (code, code2, name_en, name_ja, jcm_partner, signed_on)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6::date) ON CONFLICT (code) DO UPDATE SET"
            + " name_en = excluded.name_en, name_ja = excluded.name_ja,"
            + " jcm_partner = excluded.jcm_partner, signed_on = excluded.signed_on",
        columns);
    run(
        "INSERT INTO party_version (id, party, name_en, name_ja, jcm_partner, signed_on,"
            + " effective_from, change_id) VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4,"
            + " ?5::date, ?6, ?7)",
        columns[0],
        columns[2],
        columns[3],
        columns[4],
        columns[5],
        said.date("effectiveFrom"),
        change.id());
  }

  private void run(String sql, Object... columns) {
    var statement = entities.createNativeQuery(sql);
    for (int i = 0; i < columns.length; i++) {
      statement.setParameter(i + 1, columns[i]);
    }
    statement.executeUpdate();
  }
}
