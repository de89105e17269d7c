package jp.go.jcmregistry.domain.reporting;

import static jp.go.jcmregistry.domain.cooperation.Records.with;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Records;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.transaction.Article6;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.domain.transaction.TransactionKind;

/** Issues, authorizes, moves, uses, cancels and reverses at random, as people would. */
final class RandomUses {
  private static final String ENTITY = "9990001000011";
  private static final int ACCOUNTS = 5;
  private static final int RECENT = 40;

  private final Ledger ledger;
  private final Records records;
  private final Random random;
  private final String approach;
  private final List<String> authorizations = new ArrayList<>();
  private final List<Account> accounts;
  private final List<Actor> starters = new ArrayList<>();
  private final List<Actor> approvers = new ArrayList<>();
  private final List<RegistryTransaction> recent = new ArrayList<>();
  private Instant clock;
  private long identifiers = 1;

  RandomUses(Ledger ledger, Random random, Instant start) {
    this.ledger = ledger;
    this.random = random;
    this.clock = start;
    this.records = new Records(ledger);
    this.approach = records.approach();
    this.accounts = IntStream.range(0, ACCOUNTS).mapToObj(i -> ledger.account()).toList();
    for (Account account : accounts) {
      starters.add(ledger.representative(account, Rights.INITIATE_AND_APPROVE));
      approvers.add(ledger.representative(account, Rights.INITIATE_AND_APPROVE));
    }
    records.record(
        RecordKind.AUTHORIZED_ENTITY,
        Map.of(
            "approach", approach,
            "identificationNumber", ENTITY,
            "name", "Demonstration Airline",
            "country", "JPN",
            "authorizedOn", "2024-01-01",
            "revoked", "no"));
    authorize("NDC", null);
    authorize("NDC and OIMP", "Authorisation");
    authorize("NDC and IMP", "Use or Cancellation");
    authorize("OIMP", "Issuance");
    authorize("OP", "Use or Cancellation");
  }

  private void authorize(String purpose, String firstTransfer) {
    String id = "JP-" + authorizations.size();
    Map<String, String> answers = Records.authorization(id, approach, purpose);
    records.record(
        RecordKind.AUTHORIZATION,
        with(answers, "firstTransfer", firstTransfer, "activityTypes", "Solar"));
    authorizations.add(id);
  }

  /** Does one thing; what a rule refuses has not happened. */
  void doSomething() {
    int chance = random.nextInt(100);
    if (chance < 8) {
      issue();
    } else if (chance < 12) {
      pass();
    } else if (chance < 20) {
      attempt(this::reverse);
    } else {
      attempt(() -> move(random.nextInt(ACCOUNTS)));
    }
  }

  private void pass() {
    clock = now().plus(Duration.ofMinutes(1 + random.nextInt(2 * 24 * 60)));
    ledger.database().setClock(clock);
  }

  private Instant now() {
    return ledger.call(e -> new jp.go.jcmregistry.domain.shared.RegistryClock(e).now());
  }

  private static void attempt(Supplier<RegistryTransaction> act) {
    try {
      act.get();
    } catch (RuleBroken refused) {
      // a person would read the sentence and do something else
    }
  }

  private void issue() {
    Account account = accounts.get(random.nextInt(ACCOUNTS));
    int quantity = 50 + random.nextInt(450);
    RegistryTransaction issued = ledger.issue(account, 2021 + random.nextInt(3), quantity);
    String series =
        ledger
            .strings(
                "SELECT s.name FROM transaction_line l JOIN credit_series s ON s.id = l.series_id"
                    + " WHERE l.transaction_id = ?1 LIMIT 1",
                issued.id())
            .get(0);
    List<String> runs = new ArrayList<>();
    List<String> inbound = new ArrayList<>();
    int vintage = Integer.parseInt(series.substring(series.lastIndexOf('-') + 1));
    for (int serial = 1 + random.nextInt(5); serial < quantity; serial += random.nextInt(3)) {
      int last = Math.min(quantity, serial + random.nextInt(12));
      runs.add(series + "-" + serial + "-" + last);
      inbound.add("%s-THA01-THA-%d-%d".formatted(approach, identifiers, vintage));
      identifiers += last - serial + 1 + random.nextInt(2);
      serial = last + 1;
    }
    Map<String, String> answers =
        Map.of(
            "authorization",
            authorizations.get(random.nextInt(authorizations.size())),
            "units",
            String.join("\n", runs));
    records.record(
        RecordKind.AUTHORIZED_UNITS,
        random.nextBoolean()
            ? answers
            : with(
                answers,
                "identifiers",
                String.join("\n", inbound),
                "partnerAuthorization",
                "TH-1"));
  }

  private RegistryTransaction move(int from) {
    Account account = accounts.get(from);
    long quantity = 1 + random.nextInt(60);
    TransactionKind kind =
        switch (random.nextInt(7)) {
          case 0 -> TransactionKind.TRANSFER;
          case 1, 2 -> TransactionKind.RETIREMENT;
          case 3, 4 -> TransactionKind.OIMP_USE;
          case 5 -> TransactionKind.OMGE_CANCELLATION;
          default -> TransactionKind.VOLUNTARY_CANCELLATION;
        };
    Proposal proposal =
        kind == TransactionKind.TRANSFER
            ? Ledger.transfer(account, accounts.get((from + 1) % ACCOUNTS), quantity)
            : new Proposal(
                UUID.randomUUID(), kind, account.number(), null, quantity, List.of(), said(kind));
    String number = ledger.propose(proposal, starters.get(from)).number();
    boolean registryDecides =
        kind == TransactionKind.RETIREMENT
            || kind == TransactionKind.OIMP_USE
            || kind == TransactionKind.OMGE_CANCELLATION;
    RegistryTransaction done =
        ledger.approve(number, registryDecides ? ledger.approver() : approvers.get(from));
    recent.add(done);
    if (recent.size() > RECENT) {
      recent.remove(0);
    }
    return done;
  }

  private Particulars said(TransactionKind kind) {
    int year = clock.atZone(java.time.ZoneOffset.UTC).getYear();
    return switch (kind) {
      case RETIREMENT -> new Particulars(null, null, null, null, null, year - random.nextInt(2));
      case OIMP_USE ->
          new Particulars(
              null,
              null,
              "CORSIA",
              null,
              null,
              null,
              new Article6(null, random.nextBoolean() ? "IMP" : "OP", ENTITY));
      default -> new Particulars(null, null, "At random", null, null, null);
    };
  }

  private RegistryTransaction reverse() {
    if (recent.isEmpty()) {
      return null;
    }
    RegistryTransaction original = recent.remove(random.nextInt(recent.size()));
    Reversals.Request request =
        new Reversals.Request(UUID.randomUUID(), original.number(), "At random");
    String number =
        ledger.call(
            e -> new Reversals(e, Ledger.WEEKDAYS).propose(request, ledger.operator()).number());
    return ledger.approve(number, ledger.approver());
  }
}
