package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account that is closed while units are on their way to it: one of the two gives way. */
class ClosingMeanwhileIT {
  private final Ledger ledger = new Ledger();
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);
  private RegistryTransaction waiting;

  @BeforeEach
  void somethingWaits() {
    ledger.issue(giver, 2020, 100);
    waiting = ledger.propose(Ledger.transfer(giver, receiver, 1), starter);
  }

  private void approve(EntityManager entities) {
    new Decisions(entities, Ledger.WEEKDAYS).approve(waiting.number(), second);
    entities.flush();
  }

  @Test
  void whatArrivesAfterTheClosingIsRefused() {
    assertThatThrownBy(
            () ->
                ledger.call(
                    entities -> {
                      approve(entities);
                      situation.become(receiver, AccountStatus.CLOSED);
                      return null;
                    }))
        .hasMessageContaining("is closed");

    assertThat(situation.status(waiting)).isEqualTo(TransactionStatus.PROPOSED);
  }

  @Test
  void theClosingWaitsForWhatHasAlreadyArrived() {
    ledger.call(
        entities -> {
          approve(entities);
          entities.createNativeQuery("SET CONSTRAINTS ALL IMMEDIATE").executeUpdate();
          assertThatThrownBy(this::closeWithoutWaiting).hasMessageContaining("lock timeout");
          return null;
        });

    assertThat(situation.status(waiting)).isEqualTo(TransactionStatus.COMPLETED);
    assertThatThrownBy(this::closeWithoutWaiting).hasMessageContaining("holds units");
  }

  private void closeWithoutWaiting() throws SQLException {
    try (Connection connection = ledger.database().connect("app");
        Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '100ms'");
      statement.execute("UPDATE account SET status = 'CLOSED' WHERE id = " + receiver.id());
    }
  }
}
