package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.account.KnownReceivers;
import jp.go.jcmregistry.usecase.account.KnownReceivers.Known;
import jp.go.jcmregistry.usecase.account.KnownReceivers.Why;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a transfer suggests as its receiver: numbers that the person knows, and no others. */
@ExtendWith(ArquillianExtension.class)
class KnownReceiversIT {
  @Inject private SchemaOwner owner;
  @Inject private Scene scene;
  @Inject private Stage stage;
  @Inject private KnownReceivers receivers;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void people() {
    scene.set(10);
  }

  @Test
  void nothingIsKnownBeforeTheFirstTransferAndThenWhereItWent() {
    assertThat(known()).isEmpty();
    String number = scene.propose(1);
    assertThat(known()).as("it may still be rejected").isEmpty();
    scene.approve(number);
    assertThat(known()).containsExactly(new Known(scene.receiver(), Why.SENT));
  }

  @Test
  void anAccountIsNamedOnceForTheNearestReasonAndNotAtAllOnceItIsClosed() {
    scene.approve(scene.propose(1));
    owner.execute(
        """
        INSERT INTO trusted_account (id, account_id, trusted_id, proposed_by, proposed_at,
          approved_by, approved_at, trusted_from, version)
        SELECT nextval('entity_id'), g.id, r.id, o.id, registry_now(), a.id, registry_now(),
          registry_now(), 1
        FROM account g, account r, registry_user o, registry_user a WHERE g.number = '%s'
          AND r.number = '%s' AND o.login_id = '%s' AND a.login_id = '%s'"""
            .formatted(scene.giver(), scene.receiver(), scene.holder(), scene.approver()));
    assertThat(known()).containsExactly(new Known(scene.receiver(), Why.TRUSTED));

    owner.execute(
        "UPDATE account SET status = 'SUSPENDED' WHERE number = '" + scene.receiver() + "'");
    assertThat(known()).isEmpty();
  }

  @Test
  void nobodyIsToldWhatAnotherAccountKnows() {
    assertThatThrownBy(() -> stage.as(scene.holder(), () -> receivers.of(scene.receiver())))
        .isInstanceOf(NotFoundOrNotYours.class);
  }

  private List<Known> known() {
    return stage.as(scene.holder(), () -> receivers.of(scene.giver()));
  }
}
