package jp.go.jcmregistry.domain.document;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.application.Application;
import jp.go.jcmregistry.domain.application.Applications;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.cooperation.SentFiles;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Document requests as whoever was asked answers them: with files that are kept in the database and
 * never shown inside a page.
 */
public class RequestedDocuments {
  /** As many files answer one request. */
  public static final int COUNT_MAX = 20;

  /** As many are ever sent with one request, with those that were taken out again. */
  public static final int SENT_MAX = 60;

  private static final SentFiles.Table TABLE =
      new SentFiles.Table("requested_document", "request_id", "document", "added_by", true);

  private final EntityManager entities;
  private final SentFiles files;
  private final Applications applications;
  private final Accounts accounts;
  private final RegistryClock clock;

  public RequestedDocuments(EntityManager entities) {
    this.entities = entities;
    this.files = new SentFiles(entities, TABLE);
    this.applications = new Applications(entities);
    this.accounts = new Accounts(entities);
    this.clock = new RegistryClock(entities);
  }

  /** A file without its content; {@code document} is what was asked for. */
  public record Document(long id, String document, String name, long bytes, Instant addedAt)
      implements Serializable {}

  /** A request of an application that whoever reads it has opened. */
  public DocumentRequest of(Application application, String number) {
    return byNumber(number)
        .filter(it -> application.id().equals(it.respondent().applicationId()))
        .orElseThrow(RequestedDocuments::unknown);
  }

  /** A request that this person was asked with; that of others is as unknown as none. */
  public DocumentRequest of(Actor actor, String number) {
    return byNumber(number)
        .filter(it -> it.registry().equals(actor.registry()) && isAsked(it.respondent(), actor))
        .orElseThrow(RequestedDocuments::unknown);
  }

  private boolean isAsked(Respondent whom, Actor actor) {
    if (whom.applicationId() == null) {
      return accountsOf(whom).stream().anyMatch(actor::represents)
          || whom.userId() != null && whom.userId() == actor.userId();
    }
    try {
      String application = entities.find(Application.class, whom.applicationId()).number();
      return applications.ownedBy(application, actor) != null;
    } catch (NotFoundOrNotYours foreign) {
      return false;
    }
  }

  /** Whether this person answers it, and not only reads it; null for an applicant. */
  public boolean mayAnswer(DocumentRequest request, Actor actor) {
    List<Long> asked = accountsOf(request.respondent());
    return asked.isEmpty()
        || asked.stream()
            .flatMap(account -> actor.rightsOn(account).stream())
            .anyMatch(rights -> rights != Rights.READ);
  }

  /** The accounts whose people are asked; none where it is an applicant or one user. */
  private List<Long> accountsOf(Respondent whom) {
    if (whom.holderId() != null) {
      return accounts.idsOf(whom.holderId());
    }
    return whom.accountId() == null ? List.of() : List.of(whom.accountId());
  }

  private Optional<DocumentRequest> byNumber(String number) {
    return entities
        .createQuery(
            "SELECT r FROM DocumentRequest r WHERE r.number = :number", DocumentRequest.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  private static NotFoundOrNotYours unknown() {
    return new NotFoundOrNotYours("document request");
  }

  /** The files that are there, in the order they came. */
  public List<Document> of(DocumentRequest request) {
    return files.of(request.id()).stream()
        .map(f -> new Document(f.id(), f.about(), f.name(), f.bytes(), f.addedAt()))
        .toList();
  }

  /**
   * Adds a file for one of the documents.
   *
   * @param by null for an applicant
   * @throws RuleBroken J6145, J6147, J6149, J6161
   */
  public void add(DocumentRequest request, String document, SentFile file, Actor by) {
    DocumentRequest open = open(request, by);
    boolean kept =
        file.isWhatItSays()
            && file.isWithinLimits()
            && open.documents().contains(document)
            && of(open).size() < COUNT_MAX;
    if (!kept) {
      throw new RuleBroken(Violation.of(RequestRule.CAN_BE_KEPT.number(), file.name(), COUNT_MAX));
    }
    if (files.ever(open.id()) >= SENT_MAX) {
      throw new RuleBroken(
          Violation.of(RequestRule.NOT_TOO_MANY_SENT.number(), file.name(), SENT_MAX));
    }
    files.add(open.id(), document, file, by == null ? null : by.userId(), clock.now());
  }

  /**
   * Takes a file out; the record stays.
   *
   * @throws RuleBroken J6145, J6149
   */
  public void remove(DocumentRequest request, long id, Actor by) {
    files.remove(open(request, by).id(), id, clock.now());
  }

  /**
   * Hands the files to the registry.
   *
   * @throws RuleBroken J6145, J6146, J6149
   */
  public void answer(DocumentRequest request, Actor by) {
    DocumentRequest open = open(request, by);
    List<String> there = of(open).stream().map(Document::document).toList();
    List<String> missing = open.documents().stream().filter(each -> !there.contains(each)).toList();
    if (!missing.isEmpty()) {
      throw new RuleBroken(
          Violation.of(RequestRule.EACH_DOCUMENT_IS_THERE.number(), String.join(", ", missing)));
    }
    Instant now = clock.now();
    Long user = by == null ? null : by.userId();
    open.answered(user, now);
    DocumentRequests.record(entities, open, user, null, now);
  }

  /** As it is under the lock: nobody adds to what somebody answers at the same time. */
  private DocumentRequest open(DocumentRequest request, Actor by) {
    DocumentRequest now = Sql.lock(entities, DocumentRequest.class, request.id()).orElseThrow();
    if (by != null && !mayAnswer(now, by)) {
      throw new RuleBroken(Violation.of(RequestRule.WHO_IS_ASKED_ANSWERS.number(), now.number()));
    }
    if (now.status() != RequestStatus.OPEN) {
      throw new RuleBroken(Violation.of(RequestRule.STILL_OPEN.number(), now.number()));
    }
    return now;
  }

  /** A file with its content. */
  public SentFile read(DocumentRequest request, long id) {
    return files.read(request.id(), id);
  }
}
