package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountHolderVersion;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Methodology;
import jp.go.jcmregistry.domain.credit.Participant;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.ProjectStatus;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;

/** A registry with people, accounts and units for tests, each call one database transaction. */
public final class Ledger {
  public static final WorkingDays WEEKDAYS =
      day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  public static final String REGISTRY = "JPN01";

  private static final AtomicInteger PROJECT_NUMBERS = new AtomicInteger(100);

  private final RegistryDatabase database;
  private final String registry;
  private final long operatorId;
  private final long approverId;

  public Ledger() {
    this(RegistryDatabase.get());
  }

  public Ledger(RegistryDatabase database) {
    this(database, REGISTRY);
  }

  /** Opens the accounts every registry has, once. */
  public Ledger(RegistryDatabase database, String registry) {
    this.database = database;
    this.registry = registry;
    this.operatorId = user("STAFF");
    this.approverId = user("STAFF");
    database.run(
        entities -> {
          Accounts accounts = new Accounts(entities);
          for (AccountKind kind : AccountKind.values()) {
            if (!Set.of(AccountKind.ENTITY_HOLDING, AccountKind.OUTSIDE).contains(kind)
                && missing(entities, kind)) {
              accounts.open(
                  registry, kind, holder(entities, HolderKind.REGISTRY), null, now(entities));
            }
          }
        });
  }

  private boolean missing(EntityManager entities, AccountKind kind) {
    return entities
        .createQuery("SELECT a FROM Account a WHERE a.kind = :kind AND a.registry = :registry")
        .setParameter("kind", kind)
        .setParameter("registry", registry)
        .getResultList()
        .isEmpty();
  }

  private static java.time.Instant now(EntityManager entities) {
    return new RegistryClock(entities).now();
  }

  private AccountHolder holder(EntityManager entities, HolderKind kind) {
    return new Accounts(entities)
        .register(
            registry,
            kind,
            new AccountHolderVersion.Details("Holder", "保有者", "Tokyo", "東京"),
            now(entities));
  }

  public RegistryDatabase database() {
    return database;
  }

  public Actor operator() {
    return staff(operatorId, Role.OPERATOR);
  }

  public Actor approver() {
    return staff(approverId, Role.APPROVER);
  }

  private Actor staff(long id, Role role) {
    return new Actor(id, "staff" + id, "Staff " + id, registry, Set.of(role), Map.of());
  }

  private long user(String capacity) {
    return database.call(
        entities ->
            Sql.number(
                entities
                    .createNativeQuery(
                        "INSERT INTO registry_user (id, registry, capacity, login_id, name, email,"
                            + " language, password_hash, status, created_at)"
                            + " SELECT n, '"
                            + registry
                            + "', '"
                            + capacity
                            + "', 'user' || n, 'User', 'user@example.invalid', 'en', '-',"
                            + " 'ACTIVE', registry_now() FROM nextval('entity_id') n RETURNING id")
                    .getSingleResult()));
  }

  /** An entity's holding account without representatives. */
  public Account account() {
    return database.call(
        entities ->
            new Accounts(entities)
                .open(
                    registry,
                    AccountKind.ENTITY_HOLDING,
                    holder(entities, HolderKind.ENTITY),
                    null,
                    now(entities)));
  }

  /** Another account of the same holder. */
  public Account accountBeside(Account other) {
    return database.call(
        entities ->
            new Accounts(entities)
                .open(
                    registry,
                    AccountKind.ENTITY_HOLDING,
                    entities.find(AccountHolder.class, other.holderId()),
                    null,
                    now(entities)));
  }

  /** A new representative of one account. */
  public Actor representative(Account account, Rights rights) {
    long id = user("REPRESENTATIVE");
    database.run(
        entities ->
            entities
                .createNativeQuery(
                    "INSERT INTO representation (id, user_id, account_id, rights, state, since_at)"
                        + " SELECT nextval('entity_id'), ?1, ?2, ?3, 'ACTIVE', registry_now()")
                .setParameter(1, id)
                .setParameter(2, account.id())
                .setParameter(3, rights.name())
                .executeUpdate());
    return new Actor(
        id, "user" + id, "User " + id, registry, Set.of(), Map.of(account.id(), rights));
  }

  /** A registered project with a reference of its own. */
  public Project project() {
    return project("ID");
  }

  /** The same with a partner, by its alpha-2 code. */
  public Project project(String partner) {
    return database.call(
        entities -> {
          Project project =
              new Project(
                  registry,
                  new Project.Details(
                      partner + PROJECT_NUMBERS.incrementAndGet(),
                      "Test project",
                      "試験事業",
                      new Methodology("ID_AM001", "Test methodology", null),
                      "03. Energy Demand",
                      "Energy generation",
                      "Energy Efficiency Industry",
                      "Emission reductions"),
                  List.of(new Participant("JP", "Test Corp.")),
                  operatorId,
                  now(entities));
          new Projects(entities).add(project);
          entities.flush();
          project.decide(ProjectStatus.REGISTERED, approverId, now(entities), null);
          return project;
        });
  }

  /** The request to issue one vintage into one account under a notification of its own. */
  public IssuanceRequest issuance(Project project, Account account, int vintage, long quantity) {
    return new IssuanceRequest(
        UUID.randomUUID(),
        project.reference(),
        new Notification(
            "JC-" + UUID.randomUUID(),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(vintage, 1, 1),
            LocalDate.of(vintage, 12, 31),
            quantity),
        quantity,
        List.of(new IssuanceRequest.Cell(Vintage.of(vintage), account.number(), quantity)),
        null);
  }

  /** Issues units of a new series into an account; proposed and approved. */
  public RegistryTransaction issue(Account account, int vintage, long quantity) {
    return issue(issuance(project(), account, vintage, quantity));
  }

  public RegistryTransaction issue(IssuanceRequest request) {
    String number = call(e -> new Issuances(e, WEEKDAYS).propose(request, operator()).number());
    return approve(number, approver());
  }

  public RegistryTransaction propose(Proposal proposal, Actor actor) {
    return call(e -> new Proposals(e, WEEKDAYS).propose(proposal, actor));
  }

  public RegistryTransaction approve(String number, Actor actor) {
    return call(e -> new Decisions(e, WEEKDAYS).approve(number, actor));
  }

  public <T> T call(Function<EntityManager, T> work) {
    return database.call(work);
  }

  /** A transfer of units that the registry chooses. */
  public static Proposal transfer(Account from, Account to, long quantity) {
    return new Proposal(
        UUID.randomUUID(),
        TransactionKind.TRANSFER,
        from.number(),
        to.number(),
        quantity,
        List.of(),
        Particulars.NONE);
  }

  /** A transfer of named units. */
  public static Proposal transfer(Account from, Account to, JcmSerial... units) {
    return new Proposal(
        UUID.randomUUID(),
        TransactionKind.TRANSFER,
        from.number(),
        to.number(),
        0,
        List.of(units),
        Particulars.NONE);
  }

  /** A cancellation or retirement of units that the registry chooses. */
  public static Proposal remove(TransactionKind kind, Account from, long quantity) {
    return new Proposal(
        UUID.randomUUID(),
        kind,
        from.number(),
        null,
        quantity,
        List.of(),
        new Particulars(null, null, "To offset an event", "The public", "en", null));
  }

  /** The open blocks of an account, as serials. */
  public List<String> blocks(Account account) {
    return strings(
        "SELECT s.name || '-' || b.serial_first || '-' || b.serial_last"
            + " FROM credit_block b JOIN credit_series s ON s.id = b.series_id"
            + " WHERE b.account_id = ?1 AND b.until_at IS NULL ORDER BY s.name, b.serial_first",
        account.id());
  }

  /** The first column of a query. */
  public List<String> strings(String sql, Object... parameters) {
    return call(
        e -> {
          Query query = e.createNativeQuery(sql);
          for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
          }
          List<?> found = query.getResultList();
          return found.stream().map(String::valueOf).toList();
        });
  }
}
