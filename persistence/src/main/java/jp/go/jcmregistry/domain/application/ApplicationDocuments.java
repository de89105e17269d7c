package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.cooperation.SentFiles;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;

/** The documents of applications, kept in the database and never shown inside a page. */
public class ApplicationDocuments {
  private static final SentFiles.Table TABLE =
      new SentFiles.Table("application_document", "application_id", "kind", null, true);

  private final EntityManager entities;
  private final SentFiles files;

  public ApplicationDocuments(EntityManager entities) {
    this.entities = entities;
    this.files = new SentFiles(entities, TABLE);
  }

  /** The documents that are there, in the order they came. */
  public List<ApplicationDocument> of(Application application) {
    return files.of(application.id()).stream()
        .map(f -> new ApplicationDocument(f.id(), f.about(), f.name(), f.bytes(), f.addedAt()))
        .toList();
  }

  /**
   * Adds a document.
   *
   * @param kind which of the documents that the form asks for it is
   * @param file its media type is what its content was found to be, whatever its name says
   */
  public void add(Application application, String kind, SentFile file, Instant at) {
    Applications.lockOpen(entities, application);
    requireKnown(application, kind, file);
    requireWithinLimits(application, file);
    files.add(application.id(), kind, file, null, at);
  }

  private static void requireKnown(Application application, String kind, SentFile file) {
    if (!file.isWhatItSays() || !application.documents().contains(kind)) {
      throw new RuleBroken(
          Violation.of(ApplicationRule.DOCUMENT_IS_WHAT_IT_SAYS.number(), file.name()));
    }
  }

  private void requireWithinLimits(Application application, SentFile file) {
    if (!file.isWithinLimits() || of(application).size() >= ApplicationDocument.COUNT_MAX) {
      throw new RuleBroken(
          Violation.of(ApplicationRule.DOCUMENTS_KEEP_WITHIN_LIMITS.number(), file.name()));
    }
    if (files.ever(application.id()) >= ApplicationDocument.SENT_MAX) {
      throw new RuleBroken(Violation.of(ApplicationRule.NOT_TOO_MANY_SENT.number(), file.name()));
    }
  }

  /** Takes a document out; the record stays. */
  public void remove(Application application, long id, Instant at) {
    Applications.lockOpen(entities, application);
    files.remove(application.id(), id, at);
  }

  /** A document with its content. */
  public SentFile read(Application application, long id) {
    return files.read(application.id(), id);
  }
}
