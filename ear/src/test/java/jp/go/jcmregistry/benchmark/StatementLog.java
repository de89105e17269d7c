package jp.go.jcmregistry.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** What PostgreSQL itself says it was sent, so that the reference can be held against it. */
final class StatementLog {

  private static final Pattern SENT = Pattern.compile("LOG: {2}execute [^:]+: (.*)");
  private static final int SETTLE_MILLISECONDS = 1500;

  private final DataSource superuser;
  private final Path file;

  StatementLog(DataSource superuser, Path dataFolder) {
    this.superuser = superuser;
    this.file = dataFolder.resolve("log").resolve("postgresql.log");
  }

  /** How many statements and commits a piece of work was. */
  record Sent(List<String> statements, long commits) {}

  /** Does the work once with logging on; a few times before, so that everything is prepared. */
  Sent of(Work work, RandomGenerator chance) throws Exception {
    for (int i = 0; i < 20; i++) {
      work.once(chance);
    }
    set("ALTER SYSTEM SET log_statement = 'all'");
    int before = lines().size();
    work.once(chance);
    set("ALTER SYSTEM RESET log_statement");
    List<String> sent =
        lines().stream()
            .skip(before)
            .map(SENT::matcher)
            .filter(java.util.regex.Matcher::find)
            .map(match -> match.group(1))
            .toList();
    long commits = sent.stream().filter("COMMIT"::equals).count();
    return new Sent(sent.stream().filter(text -> !text.equals("COMMIT")).toList(), commits);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file);
  }

  private void set(String sql) throws SQLException, InterruptedException {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      statement.execute("SELECT pg_reload_conf()");
    }
    // The processes of the database take a setting up one by one, and do not say when.
    Thread.sleep(SETTLE_MILLISECONDS);
  }
}
