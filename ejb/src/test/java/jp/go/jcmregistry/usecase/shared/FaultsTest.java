package jp.go.jcmregistry.usecase.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"40001", "40P01", "55P03", "08006", "53300", "57014", "57P01"})
  void passes(String state) {
    assertThat(Faults.passes(causedBy(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23514", "23505", "23P01", "42P01", "22003", "55000"})
  void staysAsItIs(String state) {
    assertThat(Faults.passes(causedBy(state))).isFalse();
  }

  @Test
  void whatTookTooLongOrMetSomebodyQuickerPasses() {
    assertThat(Faults.passes(new RollbackException("not active any more"))).isTrue();
    assertThat(Faults.passes(new PersistenceException(new OptimisticLockException()))).isTrue();
  }

  @Test
  void aMistakeOfOursDoesNot() {
    assertThat(Faults.passes(new IllegalStateException())).isFalse();
    RollbackException atCommit = new RollbackException("could not commit");
    atCommit.addSuppressed(new SQLException("closed day", "23514"));
    assertThat(Faults.passes(atCommit)).isFalse();
  }

  private static RuntimeException causedBy(String state) {
    return new PersistenceException(new SQLException("refused", state));
  }
}
