package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.transaction.Article6;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Cell;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Outcomes;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.cooperation.RecordKeeping;
import jp.go.jcmregistry.usecase.reporting.AefReporting;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import jp.go.jcmregistry.usecase.transaction.Issuing;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.usecase.transaction.Reversing;
import jp.go.jcmregistry.usecase.transaction.TransactionLog;

/** Plays what the story tells of Article 6: records by two people, and authorized units. */
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
  @Inject private Issuing issuing;

  /** Enters a record as the operator, and decides it as the approver. */
  void record(Step step) {
    RecordKind kind = RecordKind.valueOf(step.text("from"));
    Map<String, String> answers = answers(step);
    if (kind == RecordKind.AEF_FILING) { // whoever files has looked at the draft
      int year = Integer.parseInt(answers.get("reportedYear"));
      stage.as(Cast.operator(step.registry()), () -> annualInformation.of(year));
    }
    String number =
        stage.as(Cast.operator(step.registry()), () -> records.propose(kind, new Answers(answers)));
    stage.as(
        Cast.approver(step.registry()),
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
    propose(step, kind, particulars);
  }

  /** Sends units to another registry; where it is here, its approver agrees. */
  void send(Step step) {
    Map<String, String> said = answers(step);
    String to = said.get("to");
    String account =
        said.containsKey("account") ? cast.account(said.get("account")).toString() : null;
    propose(
        step,
        TransactionKind.INTERNATIONAL_TRANSFER,
        new Particulars(
            null, said.get("reference"), null, null, null, null, Article6.crossing(to, account)));
    if (account != null) {
      stage.as(
          Cast.approver(to),
          () -> deciding.approve(log.waiting(Page.first()).rows().get(0).number()));
    }
  }

  private void propose(Step step, TransactionKind kind, Particulars particulars) {
    String units = answers(step).get("units");
    Proposal proposal =
        new Proposal(
            UUID.randomUUID(),
            kind,
            cast.account(step.text("from")),
            null,
            units == null ? step.quantity() : 0,
            units == null ? List.of() : units.lines().map(JcmSerial::parse).toList(),
            particulars);
    String number =
        stage.as(cast.starter(step.text("from")), () -> proposing.propose(proposal).number());
    stage.as(Cast.approver(Cast.registryOf(step.text("from"))), () -> deciding.approve(number));
  }

  /** Issues what a partner transfers with the Joint Committee's decision. */
  void issue(Step step) {
    Map<String, String> said = answers(step);
    Notification notification =
        new Notification(
            said.get("notification"),
            step.day().minusDays(1),
            LocalDate.parse(said.get("since")),
            LocalDate.parse(said.get("until")),
            step.quantity());
    List<Cell> cells = said.get("cells").lines().map(c -> cell(c.split(":"))).toList();
    List<ItmoIdentifier> identifiers =
        said.getOrDefault("identifiers", "").lines().map(ItmoIdentifier::parse).toList();
    IssuanceRequest request =
        new IssuanceRequest(
            UUID.randomUUID(),
            step.text("from"),
            notification,
            step.quantity(),
            cells,
            null,
            new Outcomes(said.get("authorization"), said.get("partnerAuthorization"), identifiers));
    String number =
        stage.as(Cast.operator(step.registry()), () -> issuing.propose(request).number());
    stage.as(Cast.approver(step.registry()), () -> deciding.approve(number));
  }

  private Cell cell(String... parts) {
    return new Cell(Vintage.parse(parts[0]), cast.account(parts[1]), Long.parseLong(parts[2]));
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
