package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.transaction.Article6;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.cooperation.RecordKeeping;
import jp.go.jcmregistry.usecase.reporting.AefReporting;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.usecase.transaction.Reversing;
import jp.go.jcmregistry.usecase.transaction.TransactionLog;

/** Plays what the story tells of Article 6: records by two people, and uses of authorized units. */
@ApplicationScoped
public class Cooperating {
  @Inject private Stage stage;
  @Inject private Cast cast;
  @Inject private RecordKeeping records;
  @Inject private Proposing proposing;
  @Inject private Deciding deciding;
  @Inject private Reversing reversing;
  @Inject private TransactionLog log;
  @Inject private AefReporting annualInformation;

  /** Enters a record as the operator, and decides it as the approver. */
  void record(Step step) {
    RecordKind kind = RecordKind.valueOf(step.text("from"));
    Map<String, String> answers = answers(step);
    if (kind == RecordKind.AEF_FILING) { // whoever files has looked at the draft
      int year = Integer.parseInt(answers.get("reportedYear"));
      stage.as(Cast.OPERATOR, () -> annualInformation.of(year));
    }
    String number = stage.as(Cast.OPERATOR, () -> records.propose(kind, new Answers(answers)));
    stage.as(
        Cast.APPROVER,
        () -> {
          records.approve(number);
          return number;
        });
  }

  private static Map<String, String> answers(Step step) {
    Map<String, String> answers = new TreeMap<>();
    for (String answer : step.text("answers").split("\\|")) {
      String[] parts = answer.split("=", 2);
      answers.put(parts[0], parts[1].replace(';', '\n'));
    }
    return answers;
  }

  /** Uses units the way the kind says; the registry's approver decides. */
  void use(Step step, TransactionKind kind) {
    Map<String, String> said = answers(step);
    String year = said.get("useYear");
    Particulars particulars =
        new Particulars(
            null,
            null,
            said.get("purpose"),
            null,
            "ja",
            year == null ? null : Integer.valueOf(year),
            new Article6(null, said.get("oimp"), said.get("entity")));
    Proposal proposal =
        new Proposal(
            UUID.randomUUID(),
            kind,
            cast.account(step.text("from")),
            null,
            step.quantity(),
            List.of(),
            particulars);
    String number =
        stage.as(cast.starter(step.text("from")), () -> proposing.propose(proposal).number());
    stage.as(Cast.APPROVER, () -> deciding.approve(number));
  }

  /** Reverses the newest completed transaction of a kind. */
  void undo(Step step) {
    TransactionLog.Criteria completed =
        new TransactionLog.Criteria(
            TransactionKind.valueOf(step.text("from")),
            TransactionStatus.COMPLETED,
            null,
            null,
            null);
    String reason = answers(step).get("reason");
    String reversal =
        stage.as(
            Cast.OPERATOR,
            () -> {
              String number = log.ofRegistry(completed, Page.first()).rows().get(0).number();
              return reversing
                  .propose(new Reversals.Request(UUID.randomUUID(), number, reason))
                  .number();
            });
    stage.as(Cast.APPROVER, () -> deciding.approve(reversal));
  }
}
