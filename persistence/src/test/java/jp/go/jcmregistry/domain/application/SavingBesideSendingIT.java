package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import jp.go.jcmregistry.domain.shared.Breaking;
import org.junit.jupiter.api.Test;

/** Somebody who saves in one window while another window sends: one of them waits for the other. */
class SavingBesideSendingIT extends ApplicationScene {
  private static final String IMPATIENT = "SET lock_timeout = '200ms'";
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  @Test
  void itIsNotSentWhileAnAnswerIsBeingTakenAway() throws SQLException {
    Key key = filledIn();
    long id = with(key, opened -> opened.it().id());
    try (Connection other = ledger.database().connect("app");
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "DELETE FROM application_answer WHERE name = 'nameEn' AND application_id = " + id);
      assertThatThrownBy(() -> impatientlySent(key)).hasStackTraceContaining("lock timeout");
      other.commit();
    }
    assertBroken(() -> with(key, Opened::submit), "J7801");
    assertThat(status(key)).isEqualTo(ApplicationStatus.DRAFT);
  }

  private void impatientlySent(Key key) {
    ledger.call(
        e -> {
          e.createNativeQuery(IMPATIENT.replace("SET", "SET LOCAL")).executeUpdate();
          Applications all = new Applications(e);
          all.submit(all.opened(key.number(), key.secret()), null);
          return null;
        });
  }

  @Test
  void nothingIsSavedOrAddedWhileItIsBeingSent() {
    Key key = filledIn();
    ledger.call(
        e -> {
          Applications all = new Applications(e);
          Application it = all.opened(key.number(), key.secret());
          all.submit(it, null);
          e.flush();
          Breaking other = new Breaking(ledger.database(), "app").let("id", it.id());
          other.refuses(
              LOCK_NOT_AVAILABLE,
              IMPATIENT,
              "UPDATE application_answer SET value = 'x' WHERE application_id = :id");
          other.refuses(
              LOCK_NOT_AVAILABLE,
              IMPATIENT,
              "UPDATE application_document SET removed_at = registry_now()"
                  + " WHERE application_id = :id");
          return null;
        });
    assertThat(status(key)).isEqualTo(ApplicationStatus.RECEIVED);
    assertBroken(() -> with(key, o -> o.save(FormParts.COMPANY, "Later")), "J7802");
  }
}
