package jp.go.jcmregistry.usecase.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.document.DocumentRequest;
import jp.go.jcmregistry.domain.document.DocumentRequests;
import jp.go.jcmregistry.domain.document.DocumentRequests.Wish;
import jp.go.jcmregistry.domain.document.RequestStatus;
import jp.go.jcmregistry.domain.document.RequestedDocuments;
import jp.go.jcmregistry.domain.document.RequestedDocuments.Document;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.audit.Noted;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Group;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** The document requests of a registry: what waits for the other side, and what came. */
@Stateless
@RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.AUDITOR})
public class DocumentDesk {
  private static final String COLUMNS =
      "r.number, r.status, a.number, coalesce(c.number, (SELECT min(o.number) FROM account o"
          + " WHERE o.holder_id = r.holder_id)), u.login_id, r.documents, r.asked_at, r.due_at,"
          + " r.status = 'OPEN' AND r.due_at < registry_now(), h.name_en, h.name_ja,"
          + " a.id IS NOT NULL AND a.email IS NULL";

  private static final String FROM =
      "document_request r LEFT JOIN application a ON a.id = r.application_id"
          + " LEFT JOIN account c ON c.id = r.account_id"
          + " LEFT JOIN registry_user u ON u.id = r.user_id"
          + " LEFT JOIN LATERAL (SELECT v.name_en, v.name_ja FROM account_holder_version v"
          + " WHERE v.holder_id = r.holder_id AND v.effective_at <= registry_now()"
          + " ORDER BY v.effective_at DESC LIMIT 1) h ON true";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private DocumentRequests requests;
  @Inject private RequestedDocuments documents;
  @Inject private Tasks tasks;
  @Inject private CurrentUser currentUser;

  /** What staff narrow the list to. */
  public enum Part {
    WAITING("r.status = 'OPEN'"),
    OVERDUE("r.status = 'OPEN' AND r.due_at < registry_now()"),
    ANSWERED("r.status = 'ANSWERED'"),
    CLOSED("r.status IN ('ACCEPTED', 'WITHDRAWN')");

    private final String condition;

    Part(String condition) {
      this.condition = condition;
    }
  }

  /**
   * A request in a list.
   *
   * @param application the number of the application, where its applicant was asked
   * @param account the number of the account, where who acts for it was asked, or of one of the
   *     holder's, where the people of all of them were
   * @param loginId of the user, where one was asked in person
   * @param byPost whether whoever is asked has no address and is told by post
   */
  public record Row(
      String number,
      RequestStatus status,
      String application,
      String account,
      String loginId,
      List<String> documents,
      Instant askedAt,
      Instant dueAt,
      boolean overdue,
      String holderEn,
      String holderJa,
      boolean byPost)
      implements Serializable {}

  /** How many wait for the other side, and how many of them should have been answered. */
  public record Waiting(long open, long overdue) implements Serializable {}

  /** A document that was asked for, with the files that came for it. */
  public record Named(String name, List<Document> files) implements Serializable {}

  /** A step; {@code by} is null where it was an applicant, {@code dueAt} unless it asked. */
  public record Step(RequestStatus status, Instant at, String by, String reason, Instant dueAt)
      implements Serializable {}

  /** What this person may do with it now. */
  public record Choices(boolean settle, boolean withdraw) implements Serializable {}

  /** A request with everything that is known of it. */
  public record View(Row row, String reason, List<Named> named, List<Step> steps, Choices choices)
      implements Serializable {}

  /** All, or a part; what waits for the other side first, by its deadline. */
  public Slice<Row> all(Part part, Page page) {
    Listing listing = new Listing().and("r.registry = ?", currentUser.actor().registry());
    if (part != null) {
      listing.and(part.condition);
    }
    return listing.slice(
        entities,
        COLUMNS,
        FROM,
        "r.status NOT IN ('OPEN', 'ANSWERED'), r.status DESC, r.due_at, r.id",
        page,
        DocumentDesk::row);
  }

  private static Row row(Object[] c) {
    return new Row(
        Sql.text(c[0]),
        RequestStatus.valueOf(Sql.text(c[1])),
        Sql.text(c[2]),
        Sql.text(c[3]),
        Sql.text(c[4]),
        List.of(Sql.text(c[5]).split("\n")),
        Sql.instant(c[6]),
        Sql.instant(c[7]),
        (Boolean) c[8],
        Sql.text(c[9]),
        Sql.text(c[10]),
        (Boolean) c[11]);
  }

  /** Counts what waits for the other side. */
  public Waiting waiting() {
    Object[] c =
        (Object[])
            entities
                .createNativeQuery(
                    "SELECT count(*), count(*) FILTER (WHERE due_at < registry_now())"
                        + " FROM document_request WHERE registry = ?1 AND status = 'OPEN'")
                .setParameter(1, currentUser.actor().registry())
                .getSingleResult();
    return new Waiting(Sql.number(c[0]), Sql.number(c[1]));
  }

  /** One request. */
  @Noted
  public View of(String number) {
    Actor actor = currentUser.actor();
    DocumentRequest it = requests.of(actor.registry(), number);
    Row row =
        new Listing()
            .and("r.id = ?", it.id())
            .slice(entities, COLUMNS, FROM, "r.id", Page.first(), DocumentDesk::row)
            .rows()
            .get(0);
    boolean acts = actor.has(Role.OPERATOR) || actor.has(Role.APPROVER);
    return new View(
        row,
        it.reason(),
        named(it, documents.of(it)),
        requests.steps(it).stream()
            .map(s -> new Step(s.status(), s.at(), s.by(), s.reason(), s.dueAt()))
            .toList(),
        new Choices(
            acts && it.status() == RequestStatus.ANSWERED,
            acts && it.status() == RequestStatus.OPEN));
  }

  static List<Named> named(DocumentRequest request, List<Document> files) {
    return request.documents().stream()
        .map(
            name ->
                new Named(
                    name, files.stream().filter(each -> each.document().equals(name)).toList()))
        .toList();
  }

  /** A file with its content. */
  @Noted
  public SentFile file(String number, long id) {
    return documents.read(requests.of(currentUser.actor().registry(), number), id);
  }

  /**
   * Asks an applicant, who acts for an account or for any of a holder, or a user for documents;
   * answers with the number of the request.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J6141 to J6144
   */
  @RolesAllowed({Group.OPERATOR, Group.APPROVER})
  @Audited
  public String ask(Wish wish) {
    return requests.ask(wish, currentUser.actor()).number();
  }

  /** Accepts what came. */
  @RolesAllowed({Group.OPERATOR, Group.APPROVER})
  @Audited
  public void accept(String number) {
    requests.accept(number, tasks.settle(number, currentUser.actor()));
  }

  /** Asks once more, with what is missing and until when; null for the registry's own deadline. */
  @RolesAllowed({Group.OPERATOR, Group.APPROVER})
  @Audited
  public void askAgain(String number, String reason, LocalDate dueOn) {
    requests.askAgain(number, reason, dueOn, tasks.settle(number, currentUser.actor()));
  }

  /** Withdraws what is needed no longer. */
  @RolesAllowed({Group.OPERATOR, Group.APPROVER})
  @Audited
  public void withdraw(String number, String reason) {
    requests.withdraw(number, reason, currentUser.actor());
  }
}
