package jp.go.jcmregistry.usecase.document;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.application.ApplicantSecret;
import jp.go.jcmregistry.domain.application.Application;
import jp.go.jcmregistry.domain.application.Applications;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.document.AskedPeople;
import jp.go.jcmregistry.domain.document.DocumentRequest;
import jp.go.jcmregistry.domain.document.RequestStatus;
import jp.go.jcmregistry.domain.document.RequestedDocuments;
import jp.go.jcmregistry.domain.document.Respondent;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.application.Contents;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.document.DocumentDesk.Named;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Group;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;

/**
 * Lets whoever was asked for documents send them. An applicant opens the requests of an application
 * by what opens the application; whoever is signed in opens their own, and those of the accounts
 * they act for. Any other request is as unknown as none.
 */
@Stateless
@PermitAll
public class AnsweringRequests {
  private static final Page SHOWN = new Page(0, 100);

  private static final String COLUMNS =
      "r.number, r.status, r.documents, r.due_at, r.status = 'OPEN' AND r.due_at < registry_now()";

  private static final String FROM =
      "document_request r LEFT JOIN application a ON a.id = r.application_id";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private RequestedDocuments documents;
  @Inject private Applications applications;
  @Inject private Accounts accounts;
  @Inject private CurrentUser currentUser;
  @Inject private RegistryClock clock;

  /** What opens an application: its number, and its secret unless somebody is signed in. */
  public record Opener(String application, String secret) implements Serializable {}

  /** A request in a list of those who were asked. */
  public record Row(
      String number, RequestStatus status, List<String> documents, Instant dueAt, boolean overdue)
      implements Serializable {}

  /** Who is asked, as they themselves are told. */
  public enum Whom {
    APPLICANT,
    /** Who acts for one account. */
    ACCOUNT,
    /** Who acts for any account of the holder. */
    HOLDER,
    USER;

    private static Whom of(Respondent respondent) {
      if (respondent.applicationId() != null) {
        return APPLICANT;
      }
      if (respondent.holderId() != null) {
        return HOLDER;
      }
      return respondent.accountId() == null ? USER : ACCOUNT;
    }
  }

  /**
   * A request as whoever was asked reads it.
   *
   * @param account the number of the account whose people are asked; null where it is not one
   * @param mayAnswer false for who may only read, and once it was answered or withdrawn
   */
  public record View(
      String number,
      RequestStatus status,
      Whom whom,
      String account,
      String reason,
      List<Named> named,
      Instant askedAt,
      Instant dueAt,
      boolean overdue,
      Instant answeredAt,
      boolean mayAnswer)
      implements Serializable {
    public boolean open() {
      return status == RequestStatus.OPEN;
    }
  }

  /** What waits for whoever is signed in, what is due first on top. */
  @RolesAllowed(Group.USER)
  public List<Row> waiting() {
    Actor actor = currentUser.actor();
    return rows(
        new Listing()
            .and("r.status = 'OPEN'")
            .and("r.registry = ?", actor.registry() == null ? "–" : actor.registry())
            .and(AskedPeople.include("?"), actor.userId()));
  }

  /** Every request of an application, for whoever opened it. */
  public List<Row> ofApplication(String number, String secret) {
    return rows(new Listing().and("r.application_id = ?", opened(number, secret).id()));
  }

  private List<Row> rows(Listing listing) {
    return listing
        .slice(
            entities,
            COLUMNS,
            FROM,
            "r.due_at, r.id",
            SHOWN,
            c ->
                new Row(
                    Sql.text(c[0]),
                    RequestStatus.valueOf(Sql.text(c[1])),
                    List.of(Sql.text(c[2]).split("\n")),
                    Sql.instant(c[3]),
                    (Boolean) c[4]))
        .rows();
  }

  private Application opened(String number, String secret) {
    if (isBlank(secret)) {
      return applications.ownedBy(number, currentUser.actor());
    }
    return ApplicantSecret.typed(secret)
        .map(typed -> applications.opened(number, typed))
        .orElseThrow(() -> new NotFoundOrNotYours("application"));
  }

  private static boolean isBlank(String secret) {
    return secret == null || secret.isBlank();
  }

  private DocumentRequest request(String number, Opener opener) {
    return opener == null
        ? documents.of(currentUser.actor(), number)
        : documents.of(opened(opener.application(), opener.secret()), number);
  }

  /** Null where the secret of an application says enough. */
  private Actor by(Opener opener) {
    return opener == null || isBlank(opener.secret()) ? currentUser.actor() : null;
  }

  /** One request; {@code opener} is null for whoever is signed in and was asked. */
  public View of(String number, Opener opener) {
    DocumentRequest it = request(number, opener);
    Actor by = by(opener);
    return new View(
        it.number(),
        it.status(),
        Whom.of(it.respondent()),
        account(it.respondent()),
        it.reason(),
        DocumentDesk.named(it, documents.of(it)),
        it.askedAt(),
        it.dueAt(),
        it.isOverdue(clock.now()),
        it.answeredAt(),
        it.status() == RequestStatus.OPEN && (by == null || documents.mayAnswer(it, by)));
  }

  private String account(Respondent asked) {
    return asked.accountId() == null ? null : accounts.byId(asked.accountId()).number().toString();
  }

  /** Adds a file for one of the documents; what it is, its content says. */
  @Audited
  public void attach(String number, Opener opener, String document, String name, byte[] content) {
    SentFile file = new SentFile(name, Contents.typeOf(content), content);
    documents.add(request(number, opener), document, file, by(opener));
  }

  /** Takes a file out. */
  @Audited
  public void remove(String number, Opener opener, long file) {
    documents.remove(request(number, opener), file, by(opener));
  }

  /** Hands the files to the registry. */
  @Audited
  public void answer(String number, Opener opener) {
    documents.answer(request(number, opener), by(opener));
  }
}
