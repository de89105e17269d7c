package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Approaches;
import jp.go.jcmregistry.domain.cooperation.Party;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.ItmoRun;
import jp.go.jcmregistry.domain.credit.Itmos;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;

/**
 * What crosses registries: two transactions, one in each registry, so that the books of neither
 * hold an account of the other. They are completed together or not at all.
 */
class Crossings {
  private static final String REGISTRY = "[A-Z]{3}[0-9]{2}";

  private final EntityManager entities;
  private final Accounts accounts;
  private final Blocks blocks;
  private final Itmos itmos;
  private final Approaches approaches;
  private final Registries registries;
  private final Transactions transactions;

  Crossings(EntityManager entities) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.blocks = new Blocks(entities);
    this.itmos = new Itmos(entities);
    this.approaches = new Approaches(entities);
    this.registries = new Registries(entities);
    this.transactions = new Transactions(entities);
  }

  /**
   * The contra account for the registry that a person names; before its first use one that is not
   * opened yet, so that looking at a movement opens nothing.
   */
  Optional<Account> contra(String registry, Particulars said) {
    String counterpart = said.article6().counterpart();
    if (!partyKnown(registry, counterpart)) {
      return Optional.empty();
    }
    return Optional.of(
        accounts
            .outside(registry, counterpart)
            .orElseGet(
                () -> new Account(registry, null, AccountKind.OUTSIDE, 0, counterpart, null)));
  }

  /** The account itself, opened if it was not. */
  Account opened(Account account, Instant now) {
    return account.id() != null
        ? account
        : accounts.outsideOrOpen(account.registry(), account.counterpart(), now);
  }

  private boolean partyKnown(String registry, String counterpart) {
    return counterpart != null
        && counterpart.matches(REGISTRY)
        && !counterpart.substring(0, 3).equals(registry.substring(0, 3))
        && entities.find(Party.class, counterpart.substring(0, 3)) != null;
  }

  Optional<CrossingFacts> of(
      TransactionKind kind,
      Account from,
      List<UnitRun> runs,
      long quantity,
      Particulars said,
      Instant now) {
    if (!kind.crosses()) {
      return Optional.empty();
    }
    String counterpart = said.article6().counterpart();
    boolean known = partyKnown(from.registry(), counterpart);
    boolean here = known && registries.byCode(counterpart) != null;
    List<ItmoRun> parts = itmos.of(runs);
    return Optional.of(
        new CrossingFacts(
            counterpart,
            known,
            here,
            Stream.of(from.registry(), here ? counterpart : from.registry())
                .filter(registry -> !switchedOn(registry, now))
                .findFirst(),
            here ? named(counterpart, said.article6().counterpartAccount()) : Optional.empty(),
            known ? Set.copyOf(approaches.of(counterpart.substring(0, 3))) : Set.of(),
            parts,
            runs.stream()
                .filter(run -> !blocks.series(run.seriesId()).vintage().mayBecomeItmo())
                .findFirst()
                .map(run -> blocks.serial(run).toString()),
            quantity));
  }

  private boolean switchedOn(String registry, Instant now) {
    return registries.settings(registry, now).number(Setting.INTERNATIONAL_TRANSFERS) == 1;
  }

  private Optional<Account> named(String registry, String number) {
    try {
      return number == null
          ? Optional.empty()
          : accounts.byNumber(registry, AccountNumber.parse(number));
    } catch (InvalidValue noNumber) {
      return Optional.empty();
    }
  }

  /** Whether an approver of another registry here has still to agree. */
  boolean asksOtherSide(RegistryTransaction transaction) {
    return transaction.sender() == null && bothHere(transaction);
  }

  /** Whether it crosses between two registries of this installation. */
  boolean bothHere(RegistryTransaction transaction) {
    return transaction.kind().crosses()
        && registries.byCode(transaction.particulars().article6().counterpart()) != null;
  }

  /** The sending side of an acquisition. */
  RegistryTransaction sender(RegistryTransaction arrival) {
    return transactions.byId(arrival.sender());
  }

  /**
   * Begins the other side, which waits for an approver there for as long as this side could wait.
   * Whose account sends is not told.
   */
  RegistryTransaction announce(RegistryTransaction sent, long by, Instant now) {
    Article6 said = sent.particulars().article6();
    Registry there = registries.byCode(said.counterpart());
    Account to = named(there.code(), said.counterpartAccount()).orElseThrow();
    Account from = accounts.outsideOrOpen(there.code(), sent.registry(), now);
    Terms terms =
        new Terms(
            UUID.nameUUIDFromBytes(
                ("other side of " + sent.request()).getBytes(StandardCharsets.UTF_8)),
            sent.requestDigest(),
            transactions.nextNumber(there, now),
            there.code(),
            TransactionKind.ACQUISITION,
            from.id(),
            to.id(),
            sent.metric(),
            sent.quantity(),
            null,
            null,
            sent.id(),
            new Particulars(
                null,
                sent.particulars().reference(),
                null,
                null,
                null,
                null,
                Article6.crossing(sent.registry(), null)));
    Duration asLong = Duration.between(sent.proposedAt(), sent.expiresAt());
    return transactions.propose(terms, by, now, now.plus(asLong));
  }
}
