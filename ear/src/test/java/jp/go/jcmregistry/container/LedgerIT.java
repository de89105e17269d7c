package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.account.AccountOpening;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.usecase.demonstration.DemonstrationClock;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.identity.UserRegistration;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.startup.DueWork;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import jp.go.jcmregistry.usecase.transaction.Issuing;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.usecase.transaction.TransactionDetail;
import jp.go.jcmregistry.usecase.transaction.TransactionLog;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ledger behind its boundaries: what is refused leaves nothing, what is due happens. */
@ExtendWith(ArquillianExtension.class)
class LedgerIT {
  @Inject private Stage stage;
  @Inject private UserRegistration registration;
  @Inject private AccountOpening opening;
  @Inject private AccountDirectory directory;
  @Inject private ProjectRegistration projects;
  @Inject private Issuing issuing;
  @Inject private Proposing proposing;
  @Inject private Deciding deciding;
  @Inject private TransactionDetail detail;
  @Inject private TransactionLog log;
  @Inject private DueWork dueWork;
  @Inject private DemonstrationClock clock;
  @Inject private RegistryClock registryClock;

  private String operator;
  private String approver;
  private String holder;
  private AccountNumber giver;
  private AccountNumber receiver;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void peopleAccountsAndUnits() {
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
    issue(100);
  }

  @AfterEach
  void timeGoesOn() {
    clock.release();
  }

  @Test
  void whatARuleRefusesLeavesNothing() {
    assertThatThrownBy(() -> propose(101))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            e -> assertThat(e.violations()).extracting("rule").containsExactly("J3005"));
    assertThat(available()).isEqualTo(100);
    assertThat(logOfGiver()).hasSize(1);
  }

  @Test
  void whatWaitsIsReservedAndWhatAnotherPersonApprovesHasMoved() {
    String number = propose(30);
    assertThat(available()).isEqualTo(70);
    stage.as(approver, () -> deciding.approve(number));
    assertThat(status(number)).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(available()).isEqualTo(70);
  }

  @Test
  void nobodyApprovesWhatTheyStarted() {
    String number = propose(30);
    assertThatThrownBy(() -> stage.as(holder, () -> deciding.approve(number)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("J7001");
    assertThat(status(number)).isEqualTo(TransactionStatus.PROPOSED);
  }

  @Test
  void whatNobodyAnswersExpiresAndFreesItsUnits() {
    String number = propose(30);
    clock.set(registryClock.now().plus(Duration.ofDays(30)));
    dueWork.workOff();
    assertThat(status(number)).isEqualTo(TransactionStatus.EXPIRED);
    assertThat(available()).isEqualTo(100);
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
            "VN_AM001",
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

  private String propose(long quantity) {
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

  private long available() {
    return stage.as(holder, () -> directory.of(giver).account().availability().available());
  }

  private TransactionStatus status(String number) {
    return stage.as(operator, () -> detail.of(number).status());
  }

  private List<TransactionLog.Row> logOfGiver() {
    return stage.as(
        holder, () -> log.ofAccount(giver, TransactionLog.Criteria.ALL, Page.first()).rows());
  }
}
