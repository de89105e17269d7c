package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Party;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.credit.CreditSeries;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JcmSeries;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Cell;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;

/** Issues units after a Joint Committee's notification: proposed here, drawn at completion. */
public class Issuances {
  private static final String METRIC = "GHG";

  private static final String ISSUED_UNDER =
      "SELECT coalesce(sum(quantity), 0) FROM registry_transaction WHERE decision_id = ?1"
          + " AND status IN ('PROPOSED', 'APPROVED', 'DELAYED', 'COMPLETED') AND id <> ?2";

  private static final String TAKEN =
      "SELECT s.name FROM credit_series s JOIN credit_block b ON b.series_id = s.id"
          + " WHERE s.project_id = ?1 AND b.serial_last >= s.next_serial AND b.until_at IS NULL"
          + " LIMIT 1";

  private final EntityManager entities;
  private final WorkingDays workingDays;
  private final Accounts accounts;
  private final Projects projects;
  private final Registries registries;
  private final Transactions transactions;
  private final MaintenanceWindows windows;
  private final RegistryClock clock;
  private final IssuedOutcomes outcomes;

  public Issuances(EntityManager entities, WorkingDays workingDays) {
    this.entities = entities;
    this.workingDays = workingDays;
    this.accounts = new Accounts(entities);
    this.projects = new Projects(entities);
    this.registries = new Registries(entities);
    this.transactions = new Transactions(entities);
    this.windows = new MaintenanceWindows(entities);
    this.clock = new RegistryClock(entities);
    this.outcomes = new IssuedOutcomes(entities);
  }

  /** Proposes an issuance, or answers with the transaction the same request already made. */
  public RegistryTransaction propose(IssuanceRequest request, Actor actor) {
    byte[] digest = RequestDigest.of(request);
    Instant now = clock.now();
    Registry registry = registries.byCode(actor.registry());
    IssuanceFacts facts = facts(request, registry, now, 0);
    // Under the project's lock, so that of two that come at once the second finds the first.
    Optional<RegistryTransaction> made = transactions.madeBy(request.request(), digest);
    if (made.isPresent()) {
      return made.get();
    }
    windows.requireOpen(registry.code(), now);
    List<Violation> violations = new ArrayList<>(StartRule.checkOperator(actor));
    violations.addAll(new Freezes(entities).againstMoving(registry.code()));
    violations.addAll(IssuanceRule.check(facts));
    RuleBroken.unlessNone(violations);
    JointCommitteeDecision decision = facts.standing().orElseGet(() -> decide(facts, actor, now));
    Account issued = accounts.only(registry.code(), AccountKind.ISSUED);
    Terms terms =
        new Terms(
            request.request(),
            digest,
            transactions.nextNumber(registry, now),
            registry.code(),
            TransactionKind.ISSUANCE,
            issued.id(),
            null,
            outcomes.metric(request, registry.code(), METRIC),
            request.quantity(),
            decision.id(),
            null,
            new Particulars(null, request.reference(), null, null, null, null));
    Settings settings = registries.settings(registry.code(), now);
    RegistryTransaction transaction =
        transactions.propose(
            terms, actor.userId(), now, registries.decideBy(registry, settings, workingDays, now));
    allocate(transaction, facts);
    facts.outcomes().ifPresent(said -> outcomes.keep(transaction, said));
    return transaction;
  }

  /** What the rules would say now, without proposing anything: for the check page. */
  public List<Violation> check(IssuanceRequest request, Actor actor) {
    Instant now = clock.now();
    List<Violation> violations = new ArrayList<>(windows.check(actor.registry(), now));
    violations.addAll(
        IssuanceRule.check(facts(request, registries.byCode(actor.registry()), now, 0)));
    return violations;
  }

  /** One run of units that an issuance would draw, were it approved now. */
  public record Foreseen(JcmSerial serial, AccountNumber account) {}

  /**
   * What would be drawn now, in the order in which it would be: for the check page. Nothing is
   * promised; whatever is approved first draws the lower numbers.
   */
  public List<Foreseen> foresee(IssuanceRequest request, Actor actor) {
    Optional<Project> project = projects.byReference(actor.registry(), request.project());
    if (project.isEmpty()) {
      return List.of();
    }
    Map<AccountNumber, Account> receivers = receivers(actor.registry(), request);
    Map<Vintage, Long> next = new HashMap<>();
    return request.cells().stream()
        .filter(cell -> cell.quantity() > 0 && receivers.containsKey(cell.account()))
        .sorted(
            Comparator.comparing(Cell::vintage)
                .thenComparing(cell -> receivers.get(cell.account()).id()))
        .map(
            cell -> {
              JcmSeries series =
                  projects.series(project.get(), side(actor.registry()), cell.vintage());
              long first =
                  next.computeIfAbsent(
                      cell.vintage(), year -> projects.nextSerial(project.get(), year));
              next.put(cell.vintage(), first + cell.quantity());
              SerialRange range = SerialRange.of(first, first + cell.quantity() - 1);
              return new Foreseen(new JcmSerial(series, range), cell.account());
            })
        .toList();
  }

  private String side(String registry) {
    return entities.find(Party.class, registry.substring(0, 3)).code2();
  }

  private JointCommitteeDecision decide(IssuanceFacts facts, Actor actor, Instant now) {
    JointCommitteeDecision decision =
        new JointCommitteeDecision(
            facts.project(), facts.request().notification(), actor.userId(), now);
    entities.persist(decision);
    return decision;
  }

  private void allocate(RegistryTransaction transaction, IssuanceFacts facts) {
    Map<List<Object>, Long> cells = new HashMap<>();
    for (Cell cell : facts.request().cells()) {
      long account = facts.receivers().get(cell.account()).id();
      cells.merge(List.of(cell.vintage(), account), cell.quantity(), Long::sum);
    }
    cells.forEach(
        (at, quantity) ->
            entities.persist(
                new IssuanceAllocation(
                    transaction.id(), (Vintage) at.get(0), (Long) at.get(1), quantity)));
  }

  private IssuanceFacts facts(
      IssuanceRequest request, Registry registry, Instant now, long exceptTransaction) {
    Project project =
        projects
            .byReference(registry.code(), request.project())
            .map(p -> projects.lock(p.id()))
            .orElse(null);
    Optional<JointCommitteeDecision> standing =
        projects.decision(registry.code(), request.notification().number());
    return new IssuanceFacts(
        request,
        project,
        standing,
        standing.map(d -> issuedUnder(d.id(), exceptTransaction)).orElse(0L),
        project == null ? List.of() : projects.decisions(project),
        receivers(registry.code(), request),
        project == null ? Optional.empty() : taken(project),
        registry.dayOf(now),
        project == null
            ? Optional.empty()
            : otherMetric(project, outcomes.metric(request, registry.code(), METRIC)),
        outcomes.facts(request, project, registry.code()));
  }

  private long issuedUnder(long decision, long exceptTransaction) {
    return Sql.number(
        entities
            .createNativeQuery(ISSUED_UNDER)
            .setParameter(1, decision)
            .setParameter(2, exceptTransaction)
            .getSingleResult());
  }

  private Optional<String> taken(Project project) {
    List<?> names = entities.createNativeQuery(TAKEN).setParameter(1, project.id()).getResultList();
    return names.stream().map(Sql::text).findFirst();
  }

  private Optional<String> otherMetric(Project project, String metric) {
    List<?> names =
        entities
            .createNativeQuery(
                "SELECT name FROM credit_series WHERE project_id = ?1 AND metric <> ?2 LIMIT 1")
            .setParameter(1, project.id())
            .setParameter(2, metric)
            .getResultList();
    return names.stream().map(Sql::text).findFirst();
  }

  private Map<AccountNumber, Account> receivers(String registry, IssuanceRequest request) {
    Map<AccountNumber, Account> found = new TreeMap<>();
    for (AccountNumber number :
        new TreeSet<>(request.cells().stream().map(Cell::account).toList())) {
      accounts.byNumber(registry, number).ifPresent(a -> found.put(number, a));
    }
    return found;
  }

  /** Everything that stands against a waiting issuance by now. */
  List<Violation> violations(RegistryTransaction transaction) {
    JointCommitteeDecision decision = projects.decision(transaction.decisionId());
    Project project = projects.byId(decision.projectId());
    List<Cell> cells =
        transactions.allocations(transaction).stream()
            .map(a -> new Cell(a.vintage(), accounts.byId(a.accountId()).number(), a.quantity()))
            .toList();
    IssuanceRequest request =
        new IssuanceRequest(
            transaction.request(),
            project.reference(),
            decision.notification(),
            transaction.quantity(),
            cells,
            transaction.particulars().reference(),
            outcomes.kept(transaction));
    Registry registry = registries.byCode(transaction.registry());
    return IssuanceRule.check(facts(request, registry, clock.now(), transaction.id()));
  }

  /** Draws the serials of an approved issuance, vintage by vintage, account by account. */
  List<Move> draw(RegistryTransaction transaction) {
    Project project = projects.byId(projects.decision(transaction.decisionId()).projectId());
    Account issued = accounts.byId(transaction.fromAccount());
    String side = side(transaction.registry());
    List<Move> moves = new ArrayList<>();
    for (IssuanceAllocation cell : transactions.allocations(transaction)) {
      CreditSeries series =
          projects.lockSeries(project, side, cell.vintage(), transaction.metric());
      UnitRun run = new UnitRun(series.id(), series.draw(cell.quantity()));
      moves.add(new Move(run, issued, accounts.byId(cell.accountId())));
    }
    return moves;
  }

  /** What the partner transfers with an issuance; null for plain credits. */
  public IssuanceRequest.Outcomes outcomesOf(RegistryTransaction transaction) {
    return outcomes.kept(transaction);
  }

  /** What an issuance of ITMOs is to the Parties, once its units are drawn. */
  void writeOutcomes(RegistryTransaction transaction, List<Move> moves) {
    long project = projects.decision(transaction.decisionId()).projectId();
    outcomes.write(transaction, projects.byId(project), moves);
  }

  /** Frees a notification's number and period when none of its issuances stands any more. */
  void voidIfNothingStands(long decision, Instant at) {
    projects.lock(projects.decision(decision).projectId()); // against another step just proposed
    if (issuedUnder(decision, 0) == 0) {
      projects.decision(decision).becomeVoid(at);
    }
  }
}
