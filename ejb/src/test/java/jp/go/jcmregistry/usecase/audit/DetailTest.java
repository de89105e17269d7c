package jp.go.jcmregistry.usecase.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.identity.Role;
import org.junit.jupiter.api.Test;

class DetailTest {
  /** A command with things that belong in a log and things that do not. */
  record Command(String number, Role role, String reason, String password, byte[] content) {}

  /** Acts of a test. */
  interface Acts {
    void take(String loginId, Role role, String reason);

    void freeze(Command command);

    void choose(String loginId, String password, String code, String secret);
  }

  @Test
  void theKindAndTheReasonAreSaid() {
    assertThat(said("take", "somebody", Role.AUDITOR, " Left the office "))
        .isEqualTo("Role.AUDITOR; Left the office");
  }

  @Test
  void ofACommandOnlyThese() {
    assertThat(said("freeze", new Command("F-1", Role.OPERATOR, "Theft", "geheim", new byte[9])))
        .isEqualTo("Role.OPERATOR; Theft");
  }

  @Test
  void noPasswordNoCodeAndNoSecret() {
    assertThat(said("choose", "somebody", "geheim", "123456", "ABCD")).isEmpty();
  }

  @Test
  void whatIsMissingIsNotSaidAndNothingIsSaidAtLength() {
    assertThat(said("take", "somebody", null, null)).isEmpty();
    assertThat(said("take", "somebody", null, "x".repeat(600))).hasSize(500);
  }

  private static String said(String name, Object... arguments) {
    Method act =
        Stream.of(Acts.class.getMethods()).filter(m -> m.getName().equals(name)).findFirst().get();
    return Detail.of(act, arguments, "somebody");
  }
}
