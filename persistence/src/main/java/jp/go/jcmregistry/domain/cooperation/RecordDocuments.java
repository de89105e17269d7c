package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;

/** The evidence for changes of records: added while a change waits, and kept with it. */
public class RecordDocuments {
  private static final int COUNT_MAX = 10;
  private static final SentFiles.Table TABLE =
      new SentFiles.Table("record_document", "change_id", null, "added_by", false);

  private final SentFiles files;
  private final RegistryClock clock;

  public RecordDocuments(EntityManager entities) {
    this.files = new SentFiles(entities, TABLE);
    this.clock = new RegistryClock(entities);
  }

  /** A document without its content. */
  public record Document(long id, String name, long bytes, Instant addedAt)
      implements Serializable {}

  /** What is there of a change, in the order it came. */
  public List<Document> of(long changeId) {
    return files.of(changeId).stream()
        .map(f -> new Document(f.id(), f.name(), f.bytes(), f.addedAt()))
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
    files.add(change.id(), null, file, by.userId(), clock.now());
  }

  /** A document with its content. */
  public SentFile read(RecordChange change, long id) {
    return files.read(change.id(), id);
  }
}
