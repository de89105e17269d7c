package jp.go.jcmregistry.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.go.jcmregistry.domain.identity.People;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

class AuditTrailIT {
  private final RegistryDatabase database = RegistryDatabase.get();

  @Test
  void anActIsKeptWithWhoDidIt() {
    RegistryUser user = database.call(People::representative);
    String subject = "subject-" + user.id();

    database.run(
        entities -> {
          AuditTrail trail = new AuditTrail(entities);
          trail.add(People.REGISTRY, user.id(), "Transfer.propose", subject);
          trail.add(null, null, "Expiry.run", subject, "Left the office");
        });

    List<AuditEntry> entries = database.call(entities -> new AuditTrail(entities).of(subject));
    assertThat(entries)
        .extracting(AuditEntry::act)
        .containsExactly("Transfer.propose", "Expiry.run");
    assertThat(entries).extracting(AuditEntry::userId).containsExactly(user.id(), null);
    assertThat(entries).extracting(AuditEntry::detail).containsExactly("", "Left the office");
  }

  @Test
  void whatIsAPersonsBelongsToThePersonsRegistry() {
    RegistryUser user = database.call(People::representative);

    assertThat(registryOf(user.loginId())).isEqualTo(People.REGISTRY);
    assertThat(registryOf("nobody-of-this-name")).isNull();
  }

  private String registryOf(String subject) {
    return database.call(entities -> new AuditTrail(entities).registryOf(subject));
  }

  @Test
  void theApplicationCannotChangeOrDeleteWhatWasDone() throws SQLException {
    try (Connection connection = database.connect("app");
        Statement statement = connection.createStatement()) {
      for (String change :
          new String[] {
            "UPDATE audit_entry SET act = 'x'", "DELETE FROM audit_entry",
            "UPDATE access_entry SET address = 'x'", "DELETE FROM access_entry"
          }) {
        assertThatThrownBy(() -> statement.execute(change))
            .hasMessageContaining("permission denied");
      }
    }
  }
}
