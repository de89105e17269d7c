package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.CreditBlock;
import jp.go.jcmregistry.domain.credit.IssuedRuns;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Moves the units of a transaction that is complete: ends the blocks they lie in, begins the parts
 * that stay and the blocks they become, writes lines and entries. The caller holds the givers'
 * locks. First every block that gives is locked, then neighbours at the receivers are taken as far
 * as nobody holds them, so that no two settlements wait for each other.
 */
class Settlement {
  /** A block merged away by its neighbour between two looks is found at the second. */
  private static final int LOOKS_MAX = 5;

  private final EntityManager entities;
  private final Blocks blocks;
  private final RegistryClock clock;
  private final Article6Actions article6;
  private final IssuedRuns issued;

  Settlement(EntityManager entities) {
    this.entities = entities;
    this.blocks = new Blocks(entities);
    this.clock = new RegistryClock(entities);
    this.article6 = new Article6Actions(entities);
    this.issued = new IssuedRuns(entities);
  }

  /** Completes an approved transaction by these moves, all at one instant. */
  Instant complete(RegistryTransaction transaction, List<Move> moves) {
    return complete(transaction, moves, clock.now());
  }

  /** The same at the instant at which its other side was completed. */
  Instant complete(RegistryTransaction transaction, List<Move> moves, Instant at) {
    List<Move> sorted = moves.stream().sorted(Comparator.comparing(Move::run)).toList();
    Set<CreditBlock> giving = lockGiving(sorted);
    Instant now = notBefore(giving, at);
    transaction.complete(now);
    giveUp(transaction, giving, sorted);
    receive(transaction, sorted);
    write(transaction, moves);
    article6.write(transaction, sorted);
    return now;
  }

  /** Units never leave before they came, even where a clock was set back in between. */
  private static Instant notBefore(Set<CreditBlock> giving, Instant now) {
    return giving.stream()
        .map(CreditBlock::sinceAt)
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  /** Units in another registry here lie in its account, not in the contra account for it. */
  private boolean keepsBlocks(Account account) {
    return account.kind() != AccountKind.ISSUED
        && (account.counterpart() == null
            || entities.find(Registry.class, account.counterpart()) == null);
  }

  private Set<CreditBlock> lockGiving(List<Move> moves) {
    Set<CreditBlock> locked = new LinkedHashSet<>();
    for (Move move : moves) {
      if (keepsBlocks(move.from())) {
        locked.addAll(lockWhole(move));
      }
    }
    return locked;
  }

  private List<CreditBlock> lockWhole(Move move) {
    for (int look = 0; look < LOOKS_MAX; look++) {
      List<CreditBlock> touched = blocks.lockTouched(move.from().id(), move.run());
      if (covers(touched, move.run())) {
        return touched;
      }
    }
    throw new RuleBroken(Violation.of("J3006", blocks.serial(move.run())));
  }

  private static boolean covers(List<CreditBlock> touched, UnitRun run) {
    long held =
        touched.stream()
            .flatMap(b -> b.range().intersection(run.range()).stream())
            .mapToLong(r -> r.quantity().amount())
            .sum();
    return held == run.quantity();
  }

  /** Ends the giving blocks and begins what stays of them. */
  private void giveUp(RegistryTransaction by, Set<CreditBlock> giving, List<Move> moves) {
    Map<Long, Account> givers = new TreeMap<>();
    moves.forEach(m -> givers.put(m.from().id(), m.from()));
    for (CreditBlock block : giving) {
      block.end(by.id(), by.effectiveAt());
      List<SerialRange> leaving =
          moves.stream()
              .filter(m -> m.run().overlaps(block.run()))
              .map(m -> m.run().range())
              .toList();
      for (SerialRange rest :
          SerialRange.subtract(List.of(block.range()), SerialRange.union(leaving))) {
        begin(by, new UnitRun(block.run().seriesId(), rest), block, givers.get(block.accountId()));
      }
    }
  }

  private void begin(RegistryTransaction by, UnitRun run, CreditBlock like, Account account) {
    entities.persist(new CreditBlock(run, like.vintage(), account, by.id(), by.effectiveAt()));
  }

  /** Begins the blocks at the receivers, merged with what adjoins them there. */
  private void receive(RegistryTransaction by, List<Move> moves) {
    Map<Account, Map<Long, List<SerialRange>>> arriving = new LinkedHashMap<>();
    for (Move move : moves) {
      if (keepsBlocks(move.to())) {
        arriving
            .computeIfAbsent(move.to(), a -> new TreeMap<>())
            .computeIfAbsent(move.run().seriesId(), s -> new ArrayList<>())
            .add(move.run().range());
      }
    }
    arriving.forEach(
        (account, bySeries) ->
            bySeries.forEach(
                (series, ranges) ->
                    SerialRange.union(ranges)
                        .forEach(r -> arrive(by, account, new UnitRun(series, r)))));
  }

  private void arrive(RegistryTransaction by, Account account, UnitRun run) {
    SerialRange merged = run.range();
    for (CreditBlock neighbour : blocks.lockNeighbours(account.id(), run, by.effectiveAt())) {
      if (!neighbour.ended() && neighbour.range().adjoins(run.range())) {
        neighbour.end(by.id(), by.effectiveAt());
        merged = merged.merge(neighbour.range());
      }
    }
    Vintage vintage = blocks.series(run.seriesId()).vintage();
    entities.persist(
        new CreditBlock(
            new UnitRun(run.seriesId(), merged), vintage, account, by.id(), by.effectiveAt()));
  }

  private void write(RegistryTransaction transaction, List<Move> moves) {
    Map<Long, Long> sums = new TreeMap<>();
    int line = 0;
    for (Move move : moves) {
      line++;
      entities.persist(new TransactionLine(transaction, line, move.run(), move.from(), move.to()));
      sums.merge(move.from().id(), -move.run().quantity(), Long::sum);
      sums.merge(move.to().id(), move.run().quantity(), Long::sum);
    }
    sums.forEach(
        (account, quantity) -> entities.persist(new AccountEntry(transaction, account, quantity)));
    List<UnitRun> drawn =
        moves.stream()
            .filter(move -> move.from().kind() == AccountKind.ISSUED)
            .map(Move::run)
            .toList();
    issued.add(drawn, transaction.id(), transaction.effectiveAt());
  }
}
