package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.demonstration.DemonstrationClock;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.notice.Information;
import jp.go.jcmregistry.usecase.transaction.DueTransactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a due transaction that the database will not let complete. */
@ExtendWith(ArquillianExtension.class)
class DueTransactionsIT {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String CHECK_VIOLATION = "23514";

  @Inject private SchemaOwner owner;
  @Inject private Scene scene;
  @Inject private Stage stage;
  @Inject private Information information;
  @Inject private DueTransactions due;
  @Inject private DemonstrationClock clock;
  @Inject private RegistryClock registryClock;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void transfersWait() {
    delay(60);
    scene.set(100);
  }

  @AfterEach
  void nothingStandsInTheWay() {
    clock.release();
    owner.execute("DROP TRIGGER IF EXISTS in_the_way ON registry_transaction");
    delay(0);
  }

  @Test
  void whatFailsUnforeseenHasFailedForGoodAndHoldsUpNobody() {
    String failing = due(30);
    String other = due(20);
    refuse(failing, CHECK_VIOLATION);
    due.execute();

    assertThat(scene.detail(failing).status()).isEqualTo(TransactionStatus.FAILED);
    assertThat(scene.detail(failing).failedRule()).isEqualTo("J9004");
    assertThat(scene.detail(failing).history())
        .last()
        .satisfies(step -> assertThat(step.reason()).isEqualTo("J9004"));
    assertThat(scene.detail(other).status()).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(scene.available()).isEqualTo(80);
    assertThat(stage.as(scene.holder(), () -> information.welcome(1)).messages())
        .filteredOn(message -> message.detail().equals(failing))
        .extracting(Information.Message::kind)
        .contains(NotificationKind.TRANSACTION_FAILED);
  }

  @Test
  void whatOnlyPassesIsTriedAgain() {
    String meeting = due(30);
    String other = due(20);
    refuse(meeting, LOCK_NOT_AVAILABLE);
    due.execute();
    assertThat(scene.detail(meeting).status()).isEqualTo(TransactionStatus.DELAYED);
    assertThat(scene.detail(other).status()).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(scene.available()).isEqualTo(50);

    owner.execute("DROP TRIGGER in_the_way ON registry_transaction");
    due.execute();
    assertThat(scene.detail(meeting).status()).isEqualTo(TransactionStatus.COMPLETED);
  }

  /** A transfer that was approved and is due by now. */
  private String due(long quantity) {
    String number = scene.propose(quantity);
    scene.approve(number);
    assertThat(scene.detail(number).status()).isEqualTo(TransactionStatus.DELAYED);
    clock.set(registryClock.now().plus(Duration.ofHours(2)));
    return number;
  }

  private void refuse(String number, String state) {
    owner.execute(
        """
        CREATE OR REPLACE FUNCTION in_the_way() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = TG_ARGV[0]; END $$""");
    owner.execute(
        """
        CREATE TRIGGER in_the_way BEFORE UPDATE ON registry_transaction FOR EACH ROW
        WHEN (NEW.number = '%s' AND NEW.status = 'COMPLETED')
        EXECUTE FUNCTION in_the_way('%s')"""
            .formatted(number, state));
  }

  private void delay(int minutes) {
    owner.execute(
        "INSERT INTO registry_setting (registry, key, value, effective_at)"
            + " VALUES ('JPN01', 'TRANSFER_DELAY_MINUTES', '%d', registry_now())"
                .formatted(minutes));
  }
}
