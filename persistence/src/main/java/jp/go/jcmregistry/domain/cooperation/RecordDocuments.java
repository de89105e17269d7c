package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** The evidence for changes of records: added while a change waits, and kept with it. */
public class RecordDocuments {
  private static final int COUNT_MAX = 10;

  private final EntityManager entities;
  private final RegistryClock clock;

  public RecordDocuments(EntityManager entities) {
    this.entities = entities;
    this.clock = new RegistryClock(entities);
  }

  /** A document without its content. */
  public record Document(long id, String name, long bytes, Instant addedAt)
      implements Serializable {}

  /** What is there of a change, in the order it came. */
  public List<Document> of(long changeId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT id, name, octet_length(content), added_at FROM record_document"
                    + " WHERE change_id = ?1 ORDER BY id")
            .setParameter(1, changeId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Document(Sql.number(c[0]), Sql.text(c[1]), Sql.number(c[2]), Sql.instant(c[3])))
        .toList();
  }

  /**
   * Adds a document to a change that waits.
   *
   * @throws RuleBroken J8033, J8034
   */
  public void add(RecordChange change, SentFile file, Actor by) {
    if (!change.waits()) {
      throw new RuleBroken(Violation.of(EvidenceRule.WHILE_IT_WAITS.number(), change.number()));
    }
    if (!file.isWhatItSays() || !file.isWithinLimits() || of(change.id()).size() >= COUNT_MAX) {
      throw new RuleBroken(Violation.of(EvidenceRule.CAN_BE_KEPT.number(), file.name()));
    }
    entities
        .createNativeQuery(
            "INSERT INTO record_document (id, change_id, name, media_type, content, sha256,"
                + " added_by, added_at) VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, ?5, ?6,"
                + " ?7::timestamptz)")
        .setParameter(1, change.id())
        .setParameter(2, file.name())
        .setParameter(3, file.mediaType())
        .setParameter(4, file.content())
        .setParameter(5, file.hash())
        .setParameter(6, by.userId())
        .setParameter(7, Sql.timestamp(clock.now()))
        .executeUpdate();
  }

  /** A document with its content. */
  public SentFile read(RecordChange change, long id) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT name, media_type, content FROM record_document"
                    + " WHERE change_id = ?1 AND id = ?2")
            .setParameter(1, change.id())
            .setParameter(2, id)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(c -> new SentFile(Sql.text(c[0]), Sql.text(c[1]), (byte[]) c[2]))
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("document"));
  }
}
