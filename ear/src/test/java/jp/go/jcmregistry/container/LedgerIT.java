package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.demonstration.DemonstrationClock;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import jp.go.jcmregistry.usecase.transaction.DueTransactions;
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
  @Inject private Scene scene;
  @Inject private Stage stage;
  @Inject private Deciding deciding;
  @Inject private TransactionLog log;
  @Inject private DueTransactions due;
  @Inject private DemonstrationClock clock;
  @Inject private RegistryClock registryClock;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void peopleAccountsAndUnits() {
    scene.set(100);
  }

  @AfterEach
  void timeGoesOn() {
    clock.release();
  }

  @Test
  void whatARuleRefusesLeavesNothing() {
    assertThatThrownBy(() -> scene.propose(101))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            e -> assertThat(e.violations()).extracting("rule").containsExactly("J3005"));
    assertThat(scene.available()).isEqualTo(100);
    assertThat(logOfGiver()).hasSize(1);
  }

  @Test
  void whatWaitsIsReservedAndWhatAnotherPersonApprovesHasMoved() {
    String number = scene.propose(30);
    assertThat(scene.available()).isEqualTo(70);
    scene.approve(number);
    assertThat(scene.detail(number).status()).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(scene.available()).isEqualTo(70);
  }

  @Test
  void nobodyApprovesWhatTheyStarted() {
    String number = scene.propose(30);
    assertThatThrownBy(() -> stage.as(scene.holder(), () -> deciding.approve(number)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("J7001");
    assertThat(scene.detail(number).status()).isEqualTo(TransactionStatus.PROPOSED);
  }

  @Test
  void whatNobodyAnswersExpiresAndFreesItsUnits() {
    String number = scene.propose(30);
    clock.set(registryClock.now().plus(Duration.ofDays(30)));
    due.expire();
    assertThat(scene.detail(number).status()).isEqualTo(TransactionStatus.EXPIRED);
    assertThat(scene.available()).isEqualTo(100);
  }

  private List<TransactionLog.Row> logOfGiver() {
    return stage.as(
        scene.holder(),
        () -> log.ofAccount(scene.giver(), TransactionLog.Criteria.ALL, Page.first()).rows());
  }
}
