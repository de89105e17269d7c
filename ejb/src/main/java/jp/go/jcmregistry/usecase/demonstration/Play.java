package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Methodology;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Cell;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.usecase.application.DueApplications;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration.Entrant;
import jp.go.jcmregistry.usecase.demonstration.Step.Act;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import jp.go.jcmregistry.usecase.transaction.DueTransactions;
import jp.go.jcmregistry.usecase.transaction.Issuing;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.usecase.transaction.Reversing;

/** Plays the steps of the story, each by the boundary calls that people make. */
@ApplicationScoped
public class Play {
  private static final String WRONG = "The receiver's number was mistyped (synthetic)";

  @Inject private Stage stage;
  @Inject private Cast cast;
  @Inject private Props props;
  @Inject private DemonstrationClock time;
  @Inject private RegistryClock clock;
  @Inject private ProjectRegistration projects;
  @Inject private Issuing issuing;
  @Inject private Proposing proposing;
  @Inject private Deciding deciding;
  @Inject private Reversing reversing;
  @Inject private DueTransactions due;
  @Inject private DueApplications dueApplications;
  @Inject private Cooperating cooperating;
  @Inject private Announcing announcing;
  @Inject private Applicants applicants;
  @Inject private Asking asking;
  @Inject private Trusting trusting;
  @Inject private Incidents incidents;

  private final Map<Act, Consumer<Step>> acts = new EnumMap<>(Act.class);

  /** Fills the table of what each act does. */
  public Play() {
    acts.put(Act.OPEN_ACCOUNT, step -> cast.open(step));
    acts.put(Act.REGISTER_PROJECT, this::registerProject);
    acts.put(Act.ISSUE, s -> approve(issue(s), Cast.approver(s.registry())));
    acts.put(Act.TRANSFER, s -> approve(transfer(s), cast.second(s.text("from"))));
    acts.put(Act.CANCEL, s -> approve(cancel(s), cast.second(s.text("from"))));
    acts.put(Act.MANDATORY, this::mandatory);
    acts.put(Act.REJECT, this::reject);
    acts.put(Act.WITHDRAW, this::withdraw);
    acts.put(Act.EXPIRE, this::transfer);
    acts.put(Act.REVERSE, this::reverse);
    acts.put(Act.FAIL, this::fail);
    acts.put(Act.DELAY, this::delay);
    acts.put(Act.PROPOSE_TRANSFER, this::transfer);
    acts.put(Act.PROPOSE_CANCEL, this::cancel);
    acts.put(Act.PROPOSE_ISSUE, this::issue);
    acts.put(Act.PROPOSE_PROJECT, this::proposeProject);
    acts.put(Act.RECORD, step -> cooperating.record(step));
    acts.put(Act.NOTICE, step -> announcing.publish(step));
    acts.put(Act.WITHDRAW_NOTICE, step -> announcing.withdraw(step));
    acts.put(Act.TEXT, step -> announcing.write(step));
    acts.put(Act.APPLY, step -> applicants.apply(step));
    acts.put(Act.APPLY_FOR, step -> applicants.applyFor(step));
    acts.put(Act.ENTER_PAPER, step -> applicants.enterPaper(step));
    acts.put(Act.CARRY_OUT, step -> dueApplications.workOff());
    acts.put(Act.ASK_FOR_DOCUMENTS, step -> asking.ask(step));
    acts.put(Act.SEND_DOCUMENTS, step -> asking.answer(step));
    acts.put(Act.RETIRE, step -> cooperating.use(step, TransactionKind.RETIREMENT));
    acts.put(Act.SEND, step -> cooperating.send(step));
    acts.put(Act.ISSUE_OUTCOMES, step -> cooperating.issue(step));
    acts.put(Act.OIMP_USE, step -> cooperating.use(step, TransactionKind.OIMP_USE));
    acts.put(Act.OMGE, step -> cooperating.use(step, TransactionKind.OMGE_CANCELLATION));
    acts.put(Act.TRUST, step -> trusting.trust(step));
    acts.put(Act.PROPOSE_TRUST, step -> trusting.propose(step));
    acts.put(Act.LIMIT, step -> trusting.limit(step));
    acts.put(Act.CONFIRM, step -> cast.confirm(step));
    acts.put(Act.CONFIRMED_FOR, this::confirmedFor);
    acts.put(Act.FREEZE, step -> incidents.freeze(step));
    acts.put(Act.RESTRICT, step -> incidents.restrict(step));
    acts.put(Act.MERGE, step -> applicants.succeed(step));
    acts.put(Act.UNDO, step -> cooperating.undo(step));
  }

  /** Plays one step; what nobody answered in the meantime has expired before it. */
  void play(Step step) {
    due.expire();
    acts.get(step.act()).accept(step);
  }

  /** From now on representatives of the registry are confirmed again after so many months. */
  private void confirmedFor(Step step) {
    props.set(step.registry(), Setting.CONFIRMED_FOR_MONTHS, step.quantity());
  }

  private void registerProject(Step step) {
    String reference = proposeProject(details(step), step.text("japanese_participant"), step);
    stage.as(
        Cast.approver(step.registry()),
        () -> {
          projects.register(reference);
          return reference;
        });
  }

  private static Project.Details details(Step step) {
    return new Project.Details(
        step.text("reference"),
        step.text("title_en"),
        step.text("title_ja"),
        new Methodology(
            step.text("methodology"), step.text("methodology_en"), step.text("methodology_ja")),
        step.text("jcm_scope"),
        step.text("aef_sector"),
        step.text("aef_activity_type"),
        "Emission reductions");
  }

  private String proposeProject(Project.Details details, String japanese, Step step) {
    String partner = details.reference().substring(0, 2);
    List<Entrant> participants =
        List.of(
            new Entrant("JP", japanese), new Entrant(partner, step.text("partner_participant")));
    return stage.as(
        Cast.operator(step.registry()),
        () -> projects.propose(new ProjectRegistration.Entry(details, participants)));
  }

  private void proposeProject(Step step) {
    Project.Details details =
        new Project.Details(
            step.text("from"),
            step.text("text"),
            step.text("beneficiary"),
            new Methodology("KE_AM001", "Installation of Solar PV System", "太陽光発電システムの導入"),
            "01. Energy Industries",
            "Energy generation",
            "Solar",
            "Emission reductions");
    List<Entrant> participants =
        List.of(new Entrant("JP", "Demonstration Aozora Energy Co., Ltd."));
    stage.as(
        Cast.operator(Cast.REGISTRY),
        () -> projects.propose(new ProjectRegistration.Entry(details, participants)));
  }

  private String issue(Step step) {
    String[] period = step.text("beneficiary").split("/");
    LocalDate today = clock.now().atZone(props.zone()).toLocalDate();
    Notification notification =
        new Notification(
            step.text("to"),
            today.minusDays(1),
            LocalDate.parse(period[0]),
            LocalDate.parse(period[1]),
            step.quantity());
    List<Cell> cells =
        Arrays.stream(step.text("text").split(";")).map(c -> cell(c.split(":"))).toList();
    IssuanceRequest request =
        new IssuanceRequest(
            UUID.randomUUID(), step.text("from"), notification, step.quantity(), cells, null);
    return stage.as(Cast.operator(step.registry()), () -> issuing.propose(request).number());
  }

  private Cell cell(String[] parts) {
    return new Cell(Vintage.parse(parts[0]), cast.account(parts[1]), Long.parseLong(parts[2]));
  }

  private String transfer(Step step) {
    return propose(
        step,
        TransactionKind.TRANSFER,
        new Particulars(null, step.text("text"), null, null, null, null));
  }

  private String cancel(Step step) {
    return propose(
        step,
        TransactionKind.VOLUNTARY_CANCELLATION,
        new Particulars(null, null, step.text("text"), step.text("beneficiary"), "ja", null));
  }

  private void mandatory(Step step) {
    Particulars ordered =
        new Particulars("MOE order 2025-11 (synthetic)", null, step.text("text"), null, null, null);
    Proposal proposal = proposal(step, TransactionKind.MANDATORY_CANCELLATION, ordered);
    approve(
        stage.as(Cast.operator(Cast.REGISTRY), () -> proposing.propose(proposal).number()),
        Cast.approver(Cast.REGISTRY));
  }

  private String propose(Step step, TransactionKind kind, Particulars particulars) {
    Proposal proposal = proposal(step, kind, particulars);
    return stage.as(cast.starter(step.text("from")), () -> proposing.propose(proposal).number());
  }

  private Proposal proposal(Step step, TransactionKind kind, Particulars particulars) {
    String to = step.text("to");
    return new Proposal(
        UUID.randomUUID(),
        kind,
        cast.account(step.text("from")),
        to.isBlank() ? null : cast.account(to),
        step.quantity(),
        List.of(),
        particulars);
  }

  private void approve(String number, String approver) {
    stage.as(approver, () -> deciding.approve(number));
  }

  private void reject(Step step) {
    String number = transfer(step);
    stage.as(cast.second(step.text("from")), () -> deciding.reject(number, WRONG));
  }

  private void withdraw(Step step) {
    String number = transfer(step);
    stage.as(cast.starter(step.text("from")), () -> deciding.withdraw(number));
  }

  /** A transfer or, where nobody receives, a cancellation that goes back. */
  private void reverse(Step step) {
    String number = step.text("to").isBlank() ? cancel(step) : transfer(step);
    approve(number, cast.second(step.text("from")));
    Reversals.Request request = new Reversals.Request(UUID.randomUUID(), number, step.text("text"));
    approve(
        stage.as(Cast.operator(Cast.REGISTRY), () -> reversing.propose(request).number()),
        Cast.approver(Cast.REGISTRY));
  }

  /** Approved while a delay holds, and on the day after the receiver may not receive any more. */
  private void fail(Step step) {
    delay(step);
    props.change(cast.account(step.text("to")), AccountStatus.SUSPENDED);
    Instant later = clock.now().plus(Duration.ofDays(4));
    time.set(later);
    due.execute();
    props.change(cast.account(step.text("to")), AccountStatus.OPEN);
  }

  private void delay(Step step) {
    props.set(Cast.REGISTRY, Setting.TRANSFER_DELAY_MINUTES, Duration.ofDays(3).toMinutes());
    approve(transfer(step), cast.second(step.text("from")));
    props.set(Cast.REGISTRY, Setting.TRANSFER_DELAY_MINUTES, 0);
  }
}
