package jp.go.jcmregistry.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.go.jcmregistry.run.DemonstrationUsers;
import jp.go.jcmregistry.usecase.identity.OneTimeCodes;

/**
 * The apps of the demonstration's people. A person waits half a minute where a code was used; a
 * journey lets the registry forget that it was, as its owner, and waits for nothing. That a code
 * counts once is tried where nothing is forgotten.
 */
final class Apps {

  private static final String FORGET =
      "DELETE FROM used_code WHERE factor_id IN (SELECT f.id FROM second_factor f"
          + " JOIN registry_user u ON u.id = f.user_id WHERE u.login_id = ?)";

  private static final Map<String, String> SECRETS =
      DemonstrationUsers.rows().stream()
          .skip(1)
          .collect(Collectors.toConcurrentMap(person -> person[1], person -> person[3]));

  private static final Map<BrowserContext, String> OWNERS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private static volatile DataSource database;

  private Apps() {}

  /** The registry whose people they are. */
  static void serve(DataSource ofRegistry) {
    database = ofRegistry;
  }

  /** Whose window it is from now on. */
  static void belongs(Page page, String loginId) {
    OWNERS.put(page.context(), loginId);
  }

  /** Somebody whose app was set up in this window. */
  static void enrolled(Page page, String loginId, String secret) {
    SECRETS.put(loginId, secret);
    belongs(page, loginId);
  }

  /** What the app of somebody shows now, and whether it was used or not. */
  static String shown(String loginId) {
    return OneTimeCodes.code(
        OneTimeCodes.secret(SECRETS.get(loginId)), OneTimeCodes.step(Instant.now()));
  }

  /** A code that counts. */
  static String fresh(String loginId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.setString(1, loginId);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return shown(loginId);
  }

  /** Signs what stands on the page, where it asks for it. */
  static void sign(Page page) {
    Locator field = page.locator("input[autocomplete='one-time-code']");
    if (field.count() > 0) {
      field.fill(fresh(OWNERS.get(page.context())));
    }
  }
}
