package jp.go.jcmregistry.usecase.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderContacts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.Holdings.Amount;
import jp.go.jcmregistry.domain.credit.Holdings.Availability;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.audit.Noted;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** Looks accounts up: a person's own, or for staff all of the registry. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR", "APPROVER", "AUDITOR"})
public class AccountDirectory {
  private static final String METRIC = "GHG";

  /** The holder's details as they are now. */
  private static final String FROM =
      "account a LEFT JOIN LATERAL (SELECT v.* FROM account_holder_version v"
          + " WHERE v.holder_id = a.holder_id AND v.effective_at <= registry_now()"
          + " ORDER BY v.effective_at DESC LIMIT 1) h ON true ";

  private static final String SELECT =
      "a.id, a.number, a.kind, a.status, a.opened_at, h.name_en, h.name_ja, h.head_office_en,"
          + " h.head_office_ja";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Accounts accounts;
  @Inject private Holdings holdings;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;
  @Inject private CurrentUser currentUser;

  /**
   * An account in a list; names in both languages.
   *
   * @param mayInitiate whether this person has the right to start movements of its units
   */
  public record Row(
      long id,
      AccountNumber number,
      AccountKind kind,
      AccountStatus status,
      Instant openedAt,
      String nameEn,
      String nameJa,
      String headOfficeEn,
      String headOfficeJa,
      Availability availability,
      boolean mayInitiate)
      implements Serializable {

    /** Whether this person may start a movement as the account is now. */
    public boolean mayStart() {
      return mayInitiate && status.mayGive();
    }
  }

  /** What is recorded of a holder, by the name of its question on the forms. */
  public record Contact(String name, String value) implements Serializable {}

  /**
   * An account with its people.
   *
   * @param contacts what is recorded of its holder beside name and head office
   * @param rights this person's own, null for staff
   */
  public record View(
      Row account, List<ActingPeople.Person> people, List<Contact> contacts, Rights rights)
      implements Serializable {}

  /** What staff filter by; every part may be null. */
  public record Criteria(String text, AccountKind kind, AccountStatus status)
      implements Serializable {
    public static final Criteria ALL = new Criteria(null, null, null);
  }

  /** The accounts this person acts for, with what is free in each. */
  @RolesAllowed("HOLDER")
  public List<Row> own() {
    return new Listing()
        .and(
            "a.id IN (SELECT account_id FROM representation WHERE user_id = ?"
                + " AND until_at IS NULL AND state = 'ACTIVE')",
            currentUser.actor().userId())
        .slice(entities, SELECT, FROM, "a.number", new Page(0, 100), this::withAvailability)
        .rows();
  }

  /** Those of them from which this person may start movements. */
  @RolesAllowed("HOLDER")
  public List<Row> ownToInitiate() {
    return own().stream().filter(Row::mayInitiate).toList();
  }

  /**
   * What an account held at the end of a day.
   *
   * @param end the instant that "as of this day" means
   */
  public record AsOf(LocalDate day, Instant end, List<Amount> totals) implements Serializable {}

  /** The totals of an account this person may read, at the end of a day; no later than today. */
  public AsOf asOf(AccountNumber number, LocalDate day) {
    Account account = readable(number);
    Registry registry = registries.byCode(account.registry());
    LocalDate today = registry.dayOf(clock.now());
    LocalDate held = day.isAfter(today) ? today : day;
    Instant end = registry.endOf(held);
    return new AsOf(held, end, holdings.totals(account.id(), end));
  }

  /** All accounts of the registry but its contra accounts. */
  @RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
  public Slice<Row> all(Criteria criteria, Page page) {
    String text = criteria.text() == null ? null : "%" + criteria.text().strip() + "%";
    return new Listing()
        .and("a.registry = ?", currentUser.actor().registry())
        .and("a.kind NOT IN ('ISSUED', 'OUTSIDE')")
        .and("a.kind = ?", criteria.kind() == null ? null : criteria.kind().name())
        .and("a.status = ?", criteria.status() == null ? null : criteria.status().name())
        .and("(a.number || ' ' || h.name_en || ' ' || h.name_ja) ILIKE ?", text)
        .slice(entities, SELECT, FROM, "a.number", page, this::withAvailability);
  }

  /** One account this person may read. */
  @Noted
  public View of(AccountNumber number) {
    Actor actor = currentUser.actor();
    Account account = readable(number);
    Row row =
        new Listing()
            .and("a.id = ?", account.id())
            .slice(entities, SELECT, FROM, "a.id", Page.first(), this::withAvailability)
            .rows()
            .get(0);
    Rights rights = actor.rightsOn(account.id()).orElse(null);
    return new View(row, new ActingPeople(entities).of(account, actor), contacts(account), rights);
  }

  private List<Contact> contacts(Account account) {
    Map<String, String> recorded = new HolderContacts(entities).of(account.holderId(), clock.now());
    return HolderContacts.NAMES.stream()
        .filter(recorded::containsKey)
        .map(name -> new Contact(name, recorded.get(name)))
        .toList();
  }

  private Account readable(AccountNumber number) {
    Actor actor = currentUser.actor();
    Account account =
        accounts
            .byNumber(actor.registry(), number)
            .filter(a -> !a.kind().isContra())
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    actor.mustRead(account.id(), account.registry());
    return account;
  }

  /**
   * Whose account a typed number is, for the page of a transfer: only told to who may read it.
   *
   * @return empty for unknown and forbidden alike
   */
  public Optional<Row> named(AccountNumber number) {
    Actor actor = currentUser.actor();
    return accounts
        .byNumber(actor.registry(), number)
        .filter(a -> actor.mayRead(a.id(), a.registry()))
        .map(a -> of(a.number()).account());
  }

  private Row withAvailability(Object[] c) {
    long id = Sql.number(c[0]);
    return new Row(
        id,
        AccountNumber.parse(Sql.text(c[1])),
        AccountKind.valueOf(Sql.text(c[2])),
        AccountStatus.valueOf(Sql.text(c[3])),
        Sql.instant(c[4]),
        Sql.text(c[5]),
        Sql.text(c[6]),
        Sql.text(c[7]),
        Sql.text(c[8]),
        holdings.availability(id, METRIC),
        mayInitiate(id));
  }

  /** Operators start movements on a recorded order, representatives by their right. */
  private boolean mayInitiate(long account) {
    Actor actor = currentUser.actor();
    return actor.rightsOn(account).map(Rights::mayInitiate).orElse(actor.has(Role.OPERATOR));
  }
}
