package jp.go.jcmregistry.web.transaction;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.transaction.Article6;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Receiver;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Trait;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;

/** What an operator has answered of a transaction on a recorded order, from the draft. */
public record OrderAnswers(UUID id, Map<String, String> answers) implements Serializable {

  /** The name under which drafts of such transactions are kept. */
  static final String JOURNEY = "order";

  static OrderAnswers of(JourneyDrafts.Draft draft) {
    return new OrderAnswers(draft.id(), draft.answers());
  }

  /** The same with more answers, before they are kept; blank ones take earlier ones back. */
  OrderAnswers with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(answers);
    all.putAll(more);
    all.values().removeIf(answer -> answer == null || answer.isBlank());
    return new OrderAnswers(id, all);
  }

  public String answer(String question) {
    return answers.get(question);
  }

  public TransactionKind kind() {
    return TransactionKind.valueOf(answers.get("kind"));
  }

  public AccountNumber from() {
    return AccountNumber.parse(answers.get("from"));
  }

  /** False where the registry itself knows the receiving account. */
  public boolean namesReceiver() {
    return kind().receiver() == Receiver.NAMED;
  }

  /** Whether units go to another registry. */
  public boolean leavesRegistry() {
    return kind().crosses();
  }

  public boolean needsPurpose() {
    return kind().has(Trait.NEEDS_PURPOSE);
  }

  public boolean usesTowardsNdc() {
    return kind() == TransactionKind.RETIREMENT;
  }

  public boolean usesForOtherPurpose() {
    return kind() == TransactionKind.OIMP_USE;
  }

  /** Whether the second page has been answered. */
  public boolean complete() {
    return answers.containsKey("quantity") || answers.containsKey("serials");
  }

  /** What is proposed once all is answered. */
  public Proposal proposal() {
    String to = namesReceiver() ? answers.get("to") : null;
    return new Proposal(
        id,
        kind(),
        from(),
        to == null ? null : AccountNumber.parse(to),
        Long.parseLong(answers.getOrDefault("quantity", "0")),
        serials(),
        new Particulars(
            answers.get("order"),
            answers.get("reference"),
            needsPurpose() ? answers.get("purpose") : null,
            needsPurpose() ? answers.get("beneficiary") : null,
            null,
            usesTowardsNdc() && answers.containsKey("year")
                ? Integer.valueOf(answers.get("year"))
                : null,
            article6()));
  }

  private Article6 article6() {
    if (leavesRegistry()) {
      return Article6.crossing(answers.get("registry"), answers.get("account"));
    }
    return usesForOtherPurpose()
        ? new Article6(null, answers.get("oimp"), answers.get("entity"))
        : Article6.NONE;
  }

  private List<JcmSerial> serials() {
    return answers.getOrDefault("serials", "").lines().map(JcmSerial::parse).toList();
  }
}
