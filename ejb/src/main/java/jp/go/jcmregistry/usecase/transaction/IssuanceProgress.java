package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** How much has been issued under each notification of a Joint Committee, and how much is left. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class IssuanceProgress {
  private static final String FROM =
      "joint_committee_decision d JOIN project p ON p.id = d.project_id"
          + " LEFT JOIN LATERAL (SELECT coalesce(sum(t.quantity)"
          + " FILTER (WHERE t.status = 'COMPLETED'), 0) AS issued, coalesce(sum(t.quantity)"
          + " FILTER (WHERE t.status IN ('PROPOSED', 'APPROVED', 'DELAYED')), 0) AS waiting"
          + " FROM registry_transaction t WHERE t.decision_id = d.id) i ON true";

  private static final String SELECT =
      "d.notification_number, d.notified_on, d.monitoring_from, d.monitoring_to,"
          + " d.quantity_notified, p.reference, p.title_en, p.title_ja, i.issued, i.waiting,"
          + " d.void_at IS NULL, d.id";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;

  /**
   * A notification and how far issuing under it is.
   *
   * @param stands false once everything under it was refused: it may be entered anew
   */
  public record Row(
      Notification notification,
      String project,
      String titleEn,
      String titleJa,
      long issued,
      long waiting,
      boolean stands)
      implements Serializable {

    /** What may still be proposed under it. */
    public long left() {
      return notification.quantity() - issued - waiting;
    }
  }

  /** A notification with the transactions under it, oldest first. */
  public record View(Row progress, List<TransactionLog.Row> transactions) implements Serializable {}

  /** What staff filter by; every part may be null. */
  public record Criteria(String text, boolean leftOnly) implements Serializable {}

  /** One page of the standing notifications, the latest first. */
  public Slice<Row> all(Criteria criteria, Page page) {
    String text = criteria.text() == null ? null : "%" + criteria.text().strip() + "%";
    Listing listing =
        whatStands()
            .and(
                "(d.notification_number || ' ' || p.reference || ' ' || p.title_en || ' '"
                    + " || p.title_ja) ILIKE ?",
                text);
    if (criteria.leftOnly()) {
      listing.and("d.quantity_notified > i.issued + i.waiting");
    }
    return listing.slice(
        entities, SELECT, FROM, "d.notified_on DESC, d.id DESC", page, IssuanceProgress::row);
  }

  private Listing whatStands() {
    return ours().and("d.void_at IS NULL");
  }

  private Listing ours() {
    return new Listing().and("d.registry = ?", currentUser.actor().registry());
  }

  /** What is known of a notification that stands; empty for a number not recorded yet. */
  public Optional<Row> standing(String number) {
    return whatStands()
        .and("d.notification_number = ?", number)
        .slice(entities, SELECT, FROM, "d.id", Page.first(), IssuanceProgress::row)
        .rows()
        .stream()
        .findFirst();
  }

  /** The notification of this number, the latest where earlier ones of it are void. */
  public View of(String number) {
    Object[] found =
        ours()
            .and("d.notification_number = ?", number)
            .slice(entities, SELECT, FROM, "d.id DESC", Page.first(), c -> c)
            .rows()
            .stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundOrNotYours("notification"));
    List<TransactionLog.Row> transactions =
        new Listing()
            .and("t.decision_id = ?", Sql.number(found[11]))
            .slice(
                entities,
                TransactionLog.SELECT + "NULL::bigint, NULL::bigint",
                TransactionLog.FROM,
                "t.id",
                new Page(0, 100),
                TransactionLog::row)
            .rows();
    return new View(row(found), transactions);
  }

  private static Row row(Object[] c) {
    return new Row(
        new Notification(
            Sql.text(c[0]), Sql.date(c[1]), Sql.date(c[2]), Sql.date(c[3]), Sql.number(c[4])),
        Sql.text(c[5]),
        Sql.text(c[6]),
        Sql.text(c[7]),
        Sql.number(c[8]),
        Sql.number(c[9]),
        (Boolean) c[10]);
  }
}
