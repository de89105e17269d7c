package jp.go.jcmregistry.domain.cooperation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.transaction.Ledger;

/** Enters and decides records for tests, each call one database transaction. */
public final class Records {
  private static final AtomicInteger NEXT = new AtomicInteger(9100);

  private final Ledger ledger;

  public Records(Ledger ledger) {
    this.ledger = ledger;
  }

  static RecordChanges changes(jakarta.persistence.EntityManager entities) {
    return new RecordChanges(
        entities,
        List.of(
            new Approaches(entities),
            new AuthorizedEntities(entities),
            new Authorizations(entities, List.of("Energy generation"), List.of("Solar")),
            new jp.go.jcmregistry.domain.credit.AuthorizedUnits(entities),
            new RecordedSettings(entities),
            new RecordedWorkingDays(entities),
            new RecordedParties(entities),
            new RecordedRegistries(entities)));
  }

  public String propose(RecordKind kind, Map<String, String> answers, Actor actor) {
    return ledger.call(e -> changes(e).propose(kind, new Answers(answers), actor).number());
  }

  public String propose(RecordKind kind, Map<String, String> answers) {
    return propose(kind, answers, ledger.operator());
  }

  public RecordChange approve(String number, Actor actor) {
    return ledger.call(e -> changes(e).approve(number, actor));
  }

  public RecordChange reject(String number, String reason, Actor actor) {
    return ledger.call(e -> changes(e).reject(number, reason, actor));
  }

  public RecordChange withdraw(String number, Actor actor) {
    return ledger.call(e -> changes(e).withdraw(number, actor));
  }

  /** Entered and decided. */
  public RecordChange record(RecordKind kind, Map<String, String> answers) {
    return approve(propose(kind, answers), ledger.approver());
  }

  /** A new approach of Japan and Thailand; answers with its code. */
  public String approach() {
    return approach("JPN, THA");
  }

  /** A new approach of these Parties; answers with its code. */
  public String approach(String parties) {
    String code = "CA" + NEXT.incrementAndGet();
    record(RecordKind.APPROACH, with(approachOf(code), "parties", parties));
    return code;
  }

  static Map<String, String> approachOf(String code) {
    return Map.of("code", code, "nameEn", "Test", "nameJa", "試験", "parties", "JPN, THA");
  }

  /** The least an authorization says. */
  public static Map<String, String> authorization(String id, String approach, String purpose) {
    Map<String, String> answers = new TreeMap<>();
    answers.put("authorizationId", id);
    answers.put("approach", approach);
    answers.put("authorizedOn", "2025-04-01");
    answers.put("purpose", purpose);
    answers.put("sectors", "Energy generation");
    answers.put("revoked", "no");
    if (!purpose.equals("NDC")) {
      answers.put("oimp", "CORSIA");
      answers.put("firstTransfer", "Authorisation");
    }
    return answers;
  }

  /** The same with other answers; a null takes an answer out. */
  public static Map<String, String> with(Map<String, String> answers, String... changes) {
    Map<String, String> changed = new TreeMap<>(answers);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }
}
