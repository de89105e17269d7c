package jp.go.jcmregistry.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Methodology;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransferSchedule;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.usecase.demonstration.AccountOpening;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.demonstration.UserRegistration;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import jp.go.jcmregistry.usecase.transaction.Issuing;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.usecase.transaction.TransactionDetail;

/** People of one test, two accounts and units in the first of them, made through the boundaries. */
@Dependent
public class Scene {
  @Inject private Stage stage;
  @Inject private UserRegistration registration;
  @Inject private AccountOpening opening;
  @Inject private AccountDirectory directory;
  @Inject private ProjectRegistration projects;
  @Inject private Issuing issuing;
  @Inject private Proposing proposing;
  @Inject private Deciding deciding;
  @Inject private TransactionDetail detail;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;
  @Inject private UserTransaction transaction;

  private String operator;
  private String approver;
  private String holder;
  private AccountNumber giver;
  private AccountNumber receiver;

  /** Makes everything anew, with so many units at the giver's; transfers are executed at once. */
  void set(long units) {
    withoutHours();
    String mark = UUID.randomUUID().toString().substring(0, 8);
    operator = staff("op-" + mark, Role.OPERATOR);
    approver = staff("ap-" + mark, Role.APPROVER);
    giver = open("Giver " + mark);
    receiver = open("Receiver " + mark);
    holder = "ho-" + mark;
    stage.as(
        operator,
        () ->
            registration.representative(
                person(holder), Map.of(giver, Rights.INITIATE_AND_APPROVE)));
    issue(units);
  }

  private void withoutHours() {
    try {
      transaction.begin();
      TransferSchedule.AT_THE_BEGINNING
          .keySet()
          .forEach(setting -> registries.begin("JPN01", setting, 0, clock.now()));
      transaction.commit();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  String operator() {
    return operator;
  }

  String approver() {
    return approver;
  }

  String holder() {
    return holder;
  }

  AccountNumber giver() {
    return giver;
  }

  AccountNumber receiver() {
    return receiver;
  }

  /** Proposes a transfer from the giver to the receiver. */
  String propose(long quantity) {
    Proposal proposal =
        new Proposal(
            UUID.randomUUID(),
            TransactionKind.TRANSFER,
            giver,
            receiver,
            quantity,
            List.of(),
            Particulars.NONE);
    return stage.as(holder, () -> proposing.propose(proposal).number());
  }

  /** The registry's approver approves, because the giver has one representative only. */
  void approve(String number) {
    stage.as(approver, () -> deciding.approve(number));
  }

  long available() {
    return stage.as(holder, () -> directory.of(giver).account().availability().available());
  }

  /** Everything about a transaction, as staff sees it. */
  TransactionDetail.View detail(String number) {
    return stage.as(operator, () -> detail.of(number));
  }

  private String staff(String login, Role role) {
    return stage.asInstallation(() -> registration.staff(person(login), Set.of(role)));
  }

  private static UserRegistration.Person person(String login) {
    return new UserRegistration.Person(
        "JPN01", login, UUID.randomUUID().toString(), login, login + "@example.invalid", "en");
  }

  private AccountNumber open(String name) {
    return stage.as(approver, () -> opening.open(new Details(name, name, "Tokyo", "東京都")));
  }

  private void issue(long quantity) {
    String reference = "VN" + (100_000 + System.nanoTime() % 900_000);
    Project.Details details =
        new Project.Details(
            reference,
            "Test project",
            "試験事業",
            new Methodology("VN_AM901", "Eco-driving with digital tachographs", null),
            "07. Transport",
            "Transportation",
            "Transport",
            "Emission reductions");
    String project =
        stage.as(
            operator, () -> projects.propose(new ProjectRegistration.Entry(details, List.of())));
    stage.as(
        approver,
        () -> {
          projects.register(project);
          return project;
        });
    IssuanceRequest request =
        new IssuanceRequest(
            UUID.randomUUID(),
            project,
            new Notification(
                "JC-" + project,
                LocalDate.of(2020, 1, 6),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 12, 31),
                quantity),
            quantity,
            List.of(new IssuanceRequest.Cell(Vintage.of(2019), giver, quantity)),
            null);
    String number = stage.as(operator, () -> issuing.propose(request).number());
    stage.as(approver, () -> deciding.approve(number));
  }
}
