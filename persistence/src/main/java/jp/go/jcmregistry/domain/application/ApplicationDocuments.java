package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.application.ApplicationDocument.File;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** The documents of applications, kept in the database and never shown inside a page. */
public class ApplicationDocuments {
  private final EntityManager entities;

  public ApplicationDocuments(EntityManager entities) {
    this.entities = entities;
  }

  /** The documents that are there, in the order they came. */
  public List<ApplicationDocument> of(Application application) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT id, kind, name, octet_length(content), added_at FROM application_document"
                    + " WHERE application_id = ?1 AND removed_at IS NULL ORDER BY id")
            .setParameter(1, application.id())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new ApplicationDocument(
                    Sql.number(c[0]),
                    Sql.text(c[1]),
                    Sql.text(c[2]),
                    Sql.number(c[3]),
                    Sql.instant(c[4])))
        .toList();
  }

  /**
   * Adds a document.
   *
   * @param file its media type is what its content was found to be, whatever its name says
   */
  public void add(Application application, File file, Instant at) {
    Applications.requireOpen(application);
    SentFile sent = new SentFile(file.name(), file.mediaType(), file.content());
    requireKnown(application, file, sent);
    requireWithinLimits(application, sent);
    entities
        .createNativeQuery(
            "INSERT INTO application_document (id, application_id, kind, name, media_type,"
                + " content, sha256, added_at) VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, ?5,"
                + " ?6, ?7::timestamptz)")
        .setParameter(1, application.id())
        .setParameter(2, file.kind())
        .setParameter(3, sent.name())
        .setParameter(4, sent.mediaType())
        .setParameter(5, sent.content())
        .setParameter(6, sent.hash())
        .setParameter(7, Sql.timestamp(at))
        .executeUpdate();
  }

  private static void requireKnown(Application application, File file, SentFile sent) {
    if (!sent.isWhatItSays() || !application.documents().contains(file.kind())) {
      throw new RuleBroken(
          Violation.of(ApplicationRule.DOCUMENT_IS_WHAT_IT_SAYS.number(), sent.name()));
    }
  }

  private void requireWithinLimits(Application application, SentFile sent) {
    if (!sent.isWithinLimits() || of(application).size() >= ApplicationDocument.COUNT_MAX) {
      throw new RuleBroken(
          Violation.of(ApplicationRule.DOCUMENTS_KEEP_WITHIN_LIMITS.number(), sent.name()));
    }
  }

  /** Takes a document out; the record stays. */
  public void remove(Application application, long id, Instant at) {
    Applications.requireOpen(application);
    entities
        .createNativeQuery(
            "UPDATE application_document SET removed_at = ?3::timestamptz"
                + " WHERE application_id = ?1 AND id = ?2 AND removed_at IS NULL")
        .setParameter(1, application.id())
        .setParameter(2, id)
        .setParameter(3, Sql.timestamp(at))
        .executeUpdate();
  }

  /** A document with its content. */
  public File read(Application application, long id) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT kind, name, media_type, content FROM application_document"
                    + " WHERE application_id = ?1 AND id = ?2 AND removed_at IS NULL")
            .setParameter(1, application.id())
            .setParameter(2, id)
            .getResultList();
    return Optional.of(rows)
        .filter(found -> !found.isEmpty())
        .map(found -> (Object[]) found.get(0))
        .map(c -> new File(Sql.text(c[0]), Sql.text(c[1]), Sql.text(c[2]), (byte[]) c[3]))
        .orElseThrow(() -> new NotFoundOrNotYours("document"));
  }
}
