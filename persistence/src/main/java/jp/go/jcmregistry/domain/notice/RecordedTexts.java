package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Texts of public pages as two people record them. */
public class RecordedTexts implements Recorded {
  private static final String END =
      "UPDATE page_text_version SET until_at = ?3"
          + " WHERE registry = ?1 AND page = ?2 AND until_at IS NULL";

  private static final String BEGIN =
      "INSERT INTO page_text_version (id, registry, page, version, body_en, body_ja,"
          + " effective_at, change_id)"
          + " SELECT nextval('entity_id'), ?1, ?2, count(*) + 1, ?3, ?4, ?5::timestamptz,"
          + " ?6::bigint FROM page_text_version WHERE registry = ?1 AND page = ?2";

  private final EntityManager entities;
  private final PageTexts texts;

  public RecordedTexts(EntityManager entities) {
    this.entities = entities;
    this.texts = new PageTexts(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.PAGE_TEXT;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.choice("page", Stream.of(PageText.Page.values()).map(Enum::name).toList()),
        RecordField.of("bodyEn", Type.AREA),
        RecordField.of("bodyJa", Type.AREA));
  }

  /** What the page says now, shipped or written. */
  @Override
  public Answers beginning(String registry, String about, Instant now) {
    return Stream.of(PageText.Page.values())
        .filter(page -> page.name().equals(about))
        .map(page -> texts.of(registry, page))
        .map(
            text ->
                new Answers(
                    Map.of("page", about, "bodyEn", text.english(), "bodyJa", text.japanese())))
        .findFirst()
        .orElse(new Answers(Map.of()));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("page");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    return BothLanguages.check(answers, List.of("bodyEn"), List.of("bodyJa")).stream().toList();
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    entities
        .createNativeQuery(END)
        .setParameter(1, change.registry())
        .setParameter(2, change.subject())
        .setParameter(3, Sql.timestamp(now))
        .executeUpdate();
    entities
        .createNativeQuery(BEGIN)
        .setParameter(1, change.registry())
        .setParameter(2, change.subject())
        .setParameter(3, change.answers().text("bodyEn"))
        .setParameter(4, change.answers().text("bodyJa"))
        .setParameter(5, Sql.timestamp(now))
        .setParameter(6, change.id())
        .executeUpdate();
  }
}
