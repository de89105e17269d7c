package jp.go.jcmregistry.usecase.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/**
 * Who did what in a registry, and who was there: found by person, by account, by number and by the
 * units that were moved. System administrators read what was done to the installation.
 */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class AuditSearch {
  private static final String ACTS = "audit_entry e LEFT JOIN registry_user u ON u.id = e.user_id";
  private static final String ACT = "e.at, u.name, u.login_id, e.act, e.subject, e.detail";
  private static final String ACCESSES = "access_entry e";
  private static final String ACCESS = "e.at, e.login_id, e.kind, e.subject, e.address, e.device";
  private static final String NEWEST = "e.at DESC, e.id DESC";

  /** A number is typed in any case and looked for in capitals, and a login ID has none. */
  private static final String ABOUT = "e.subject IN (?, lower(?))";

  private static final String OF_PERSON =
      "e.user_id IN (SELECT p.id FROM registry_user p WHERE p.login_id = ?"
          + " OR p.name ILIKE '%' || ? || '%')";

  /**
   * The account itself, every transaction that gave, received or promised its units, and what was
   * applied for, certified, asked for and frozen of it.
   */
  private static final String OF_ACCOUNT =
      "e.subject IN (SELECT a.number FROM account a WHERE a.number = ?"
          + " UNION SELECT t.number FROM account a JOIN registry_transaction t"
          + " ON t.from_account = a.id OR t.to_account = a.id WHERE a.number = ?"
          + " UNION SELECT t.number FROM account a JOIN account_entry n ON n.account_id = a.id"
          + " JOIN registry_transaction t ON t.id = n.transaction_id WHERE a.number = ?"
          + " UNION SELECT p.number FROM account a JOIN application p ON p.account_id = a.id"
          + " WHERE a.number = ?"
          + " UNION SELECT c.number FROM account a JOIN certificate c ON c.account_id = a.id"
          + " WHERE a.number = ?"
          + " UNION SELECT d.number FROM account a JOIN document_request d ON d.account_id = a.id"
          + " WHERE a.number = ?"
          + " UNION SELECT f.number FROM account a JOIN freeze_account z ON z.account_id = a.id"
          + " JOIN registry_freeze f ON f.id = z.freeze_id WHERE a.number = ?)";

  /** Every transaction that moved or promised any unit of a run, and every freeze of one. */
  private static final String OF_UNITS =
      "e.subject IN (SELECT t.number FROM credit_series s JOIN transaction_line l"
          + " ON l.series_id = s.id AND l.serials && %2$s"
          + " JOIN registry_transaction t ON t.id = l.transaction_id WHERE s.name = %1$s"
          + " UNION SELECT t.number FROM credit_series s JOIN reservation r"
          + " ON r.series_id = s.id AND r.serials && %2$s"
          + " JOIN registry_transaction t ON t.id = r.transaction_id WHERE s.name = %1$s"
          + " UNION SELECT f.number FROM credit_series s JOIN restriction x"
          + " ON x.series_id = s.id AND x.until_at IS NULL AND x.serials && %2$s"
          + " JOIN registry_freeze f ON f.id = x.freeze_id WHERE s.name = %1$s"
          + " UNION SELECT f.number FROM credit_series s JOIN restriction x"
          + " ON x.series_id = s.id AND x.until_at IS NOT NULL AND x.serials && %2$s"
          + " JOIN registry_freeze f ON f.id = x.freeze_id WHERE s.name = %1$s)";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;

  /**
   * What staff search by; every part may be null.
   *
   * @param person a login ID, or a part of a name
   * @param number of a transaction, a project or whatever else was acted on
   */
  public record Criteria(
      String person,
      AccountNumber account,
      String number,
      JcmSerial units,
      Instant since,
      Instant before)
      implements Serializable {}

  /**
   * What an access log is searched by; every part may be null.
   *
   * @param person a login ID, or a part of a name
   * @param subject a number that was looked at
   */
  public record AccessCriteria(
      String person, AccessKind kind, String address, String subject, Instant since, Instant before)
      implements Serializable {}

  /**
   * One act; {@code person} and {@code loginId} are null where the registry itself acted.
   *
   * @param act the use case and what it did, such as {@code Deciding.approve}
   */
  public record Act(
      Instant at, String person, String loginId, String act, String subject, String detail)
      implements Serializable {}

  /** One coming, going or looking. */
  public record Access(
      Instant at, String loginId, AccessKind kind, String subject, String address, String device)
      implements Serializable {}

  /** One page of the audit trail, newest first. */
  @RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR", "SYSTEM_ADMINISTRATOR"})
  public Slice<Act> acts(Criteria criteria, Page page) {
    return found(criteria).slice(entities, ACT, ACTS, NEWEST, page, AuditSearch::act);
  }

  /** The same as a whole, for a file; at most {@link Listing#EVERY_MAX} entries. */
  @RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR", "SYSTEM_ADMINISTRATOR"})
  public List<Act> everyAct(Criteria criteria) {
    return found(criteria).every(entities, ACT, ACTS, NEWEST, AuditSearch::act);
  }

  /** One page of the access log, newest first. */
  @Noted
  public Slice<Access> accesses(AccessCriteria criteria, Page page) {
    return found(criteria).slice(entities, ACCESS, ACCESSES, NEWEST, page, AuditSearch::access);
  }

  /** The same as a whole, for a file; at most {@link Listing#EVERY_MAX} entries. */
  @Noted
  public List<Access> everyAccess(AccessCriteria criteria) {
    return found(criteria).every(entities, ACCESS, ACCESSES, NEWEST, AuditSearch::access);
  }

  private Listing found(Criteria asked) {
    Listing listing =
        ours()
            .and(OF_PERSON, asked.person())
            .and(OF_ACCOUNT, asked.account() == null ? null : asked.account().toString())
            .and(ABOUT, asked.number())
            .and("e.at >= ?", stamp(asked.since()))
            .and("e.at < ?", stamp(asked.before()));
    return asked.units() == null ? listing : ofUnits(listing, asked.units());
  }

  private Listing ours() {
    String registry = currentUser.actor().registry();
    return registry == null
        ? new Listing().and("e.registry IS NULL")
        : new Listing().and("e.registry = ?", registry);
  }

  /** A series' name and a range are letters, hyphens and digits only, as the value has them. */
  private static Listing ofUnits(Listing listing, JcmSerial units) {
    String range = "int8range(" + units.range().first() + ", " + units.range().last() + ", '[]')";
    return listing.and(OF_UNITS.formatted("?", range), units.series().toString());
  }

  private Listing found(AccessCriteria asked) {
    return new Listing()
        .and("e.registry = ?", currentUser.actor().registry())
        .and(
            OF_PERSON.replace("e.user_id IN", "(e.login_id = ? OR e.user_id IN") + ")",
            asked.person())
        .and("e.kind = ?", asked.kind() == null ? null : asked.kind().name())
        .and("e.address = ?", asked.address())
        .and(ABOUT, asked.subject())
        .and("e.at >= ?", stamp(asked.since()))
        .and("e.at < ?", stamp(asked.before()));
  }

  private static Object stamp(Instant instant) {
    return instant == null ? null : Sql.timestamp(instant);
  }

  private static Act act(Object[] c) {
    return new Act(
        Sql.instant(c[0]),
        Sql.text(c[1]),
        Sql.text(c[2]),
        Sql.text(c[3]),
        Sql.text(c[4]),
        Sql.text(c[5]));
  }

  private static Access access(Object[] c) {
    return new Access(
        Sql.instant(c[0]),
        Sql.text(c[1]),
        AccessKind.valueOf(Sql.text(c[2])),
        Sql.text(c[3]),
        Sql.text(c[4]),
        Sql.text(c[5]));
  }
}
