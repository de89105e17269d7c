package jp.go.jcmregistry.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.util.PSQLException;

/** Breaks the schema's rules on purpose by plain SQL, as one of its roles; nothing ever stays. */
public final class Breaking {
  private final RegistryDatabase database;
  private final String role;
  private final Map<String, Object> names = new TreeMap<>();

  public Breaking(RegistryDatabase database, String role) {
    this.database = database;
    this.role = role;
  }

  /** Lets {@code :name} stand for a value in what follows. */
  public Breaking let(String name, Object value) {
    names.put(name, value);
    return this;
  }

  /** Fails unless the statements, one transaction, are refused by this constraint or SQLState. */
  public void refuses(String expected, String... statements) {
    assertThat(outcome(statements)).as(String.join("; ", statements)).isEqualTo(expected);
  }

  /** Fails unless the statements, one transaction, are accepted up to their commit. */
  public void accepts(String... statements) {
    assertThat(outcome(statements)).as(String.join("; ", statements)).isEqualTo("accepted");
  }

  private String outcome(String... statements) {
    try (Connection connection = database.connect(role);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(filledIn(sql));
      }
      statement.execute("SET CONSTRAINTS ALL IMMEDIATE"); // what the commit would check
      connection.rollback();
      return "accepted";
    } catch (PSQLException refused) {
      String constraint =
          refused.getServerErrorMessage() == null
              ? null
              : refused.getServerErrorMessage().getConstraint();
      return constraint == null ? refused.getSQLState() : constraint;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String filledIn(String sql) {
    String filled = sql;
    for (Map.Entry<String, Object> name : names.entrySet()) {
      filled = filled.replaceAll("(?<!:):" + name.getKey() + "\\b", name.getValue().toString());
    }
    return filled;
  }
}
