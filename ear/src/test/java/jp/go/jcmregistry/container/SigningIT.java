package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.demonstration.UserRegistration;
import jp.go.jcmregistry.usecase.identity.OneTimeCodes;
import jp.go.jcmregistry.usecase.identity.OwnSecondFactor;
import jp.go.jcmregistry.usecase.identity.Profile;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.usecase.identity.Signature;
import jp.go.jcmregistry.usecase.notice.Information;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who needs an app for one-time codes, what a code does, and that it does it once. */
@ExtendWith(ArquillianExtension.class)
class SigningIT {
  private static final Place HERE = new Place("192.0.2.9", "test");
  private static final String PASSWORD = "a long enough password";

  @Inject private Scene scene;
  @Inject private Stage stage;
  @Inject private SignIn signIn;
  @Inject private Signature signature;
  @Inject private OwnSecondFactor ownFactor;
  @Inject private Deciding deciding;
  @Inject private Profile profile;
  @Inject private Information information;
  @Inject private UserRegistration registration;

  private final String login = "sg-" + UUID.randomUUID().toString().substring(0, 8);
  private final String secret = OneTimeCodes.newSecret();
  private final long begun = OneTimeCodes.step(Instant.now());

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void anApprover() {
    stage.asInstallation(
        () ->
            registration.staff(
                new UserRegistration.Person(
                    "JPN01", login, PASSWORD, login, login + "@example.invalid", "en"),
                Set.of(Role.APPROVER)));
  }

  @Test
  void staffSetUpAnAppBeforeTheyAreInAndAreAskedForItsCodeFromThenOn() {
    assertThat(password()).isEqualTo(SignIn.Next.ENROLMENT);
    assertThat(signIn.enrol(login, secret, "000000", HERE)).isEmpty();

    SignIn.Enrolled enrolled = enrol();

    assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    assertThat(password()).isEqualTo(SignIn.Next.CODE);
    assertThat(signIn.enrol(login, OneTimeCodes.newSecret(), code(1), HERE)).isEmpty();
    assertThat(signIn.byCode(login, "000000", UUID.randomUUID(), HERE)).isEmpty();
    assertThat(signIn.byCode(login, code(1), UUID.randomUUID(), HERE)).isPresent();
  }

  @Test
  void aCodeLetsInOnce() {
    enrol();
    assertThat(signIn.byCode(login, code(1), UUID.randomUUID(), HERE)).isPresent();

    refused("J7302", () -> signIn.byCode(login, code(1), UUID.randomUUID(), HERE));
  }

  @Test
  void aRecoveryCodeLetsInOnceHoweverItIsTyped() {
    String code = enrol().recoveryCodes().get(3);

    String typed = " " + code.toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
    assertThat(signIn.byCode(login, typed, UUID.randomUUID(), HERE)).isPresent();
    assertThat(signIn.byCode(login, code, UUID.randomUUID(), HERE)).isEmpty();
  }

  @Test
  void fiveWrongCodesLockWhateverThePasswordSays() {
    enrol();
    for (int wrong = 0; wrong < 5; wrong++) {
      assertThat(password()).isEqualTo(SignIn.Next.CODE);
      signIn.byCode(login, "000000", UUID.randomUUID(), HERE);
    }
    assertThat(signIn.byPassword(login, PASSWORD, HERE)).isEmpty();
    assertThat(signIn.byCode(login, code(1), UUID.randomUUID(), HERE)).isEmpty();
  }

  @Test
  void oneCodeSignsOneAct() {
    enrol();
    scene.set(100);
    String one = scene.propose(30);
    String other = scene.propose(20);

    refused("J7301", () -> approve(one, null));
    refused("J7301", () -> approve(one, "000000"));
    approve(one, code(1));
    refused("J7302", () -> approve(other, code(1)));

    assertThat(scene.detail(one).status()).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(scene.detail(other).status()).isEqualTo(TransactionStatus.PROPOSED);
  }

  @Test
  void whatARuleRefusesUsesUpNoCode() {
    enrol();
    scene.set(100);
    String gone = scene.propose(30);
    String other = scene.propose(20);
    stage.as(scene.holder(), () -> deciding.withdraw(gone));

    refused("J7004", () -> approve(gone, code(1)));
    approve(other, code(1));
  }

  @Test
  void wrongCodesOfSomebodyWhoIsInLockAsWell() {
    enrol();
    scene.set(100);
    String number = scene.propose(30);
    for (int wrong = 0; wrong < 5; wrong++) {
      refused("J7301", () -> approve(number, "000000"));
    }

    refused("J7303", () -> approve(number, code(1)));
  }

  @Test
  void whoHasNoAppSignsNothing() {
    scene.set(100);
    String number = scene.propose(30);

    refused("J7304", () -> approve(number, "000000"));
  }

  @Test
  void aTokenTakesACode() {
    enrol();
    refused("J7301", () -> token(null));
    assertThat(signIn.byToken(token(code(1)), HERE)).isPresent();
    assertThat(stage.as(login, () -> information.welcome(1)).messages())
        .extracting(Information.Message::kind)
        .startsWith(NotificationKind.TOKEN_MADE, NotificationKind.FACTOR_CHANGED);
  }

  @Test
  void whoHasNoAppMakesNoToken() {
    refused("J7304", () -> token("000000"));
  }

  private String token(String code) {
    return stage.as(
        login,
        () -> {
          signIn.bySession(login, UUID.randomUUID(), HERE);
          signature.give(code);
          return profile.makeToken("Bookkeeping").secret();
        });
  }

  @Test
  void anotherAppTakesAProofOfThePresentOne() {
    List<String> recovery = enrol().recoveryCodes();
    String next = OneTimeCodes.newSecret();
    String shown = code(next, 0);

    refused("J7301", () -> change("000000", next, shown));
    refused("J7301", () -> change(recovery.get(0), next, "000000"));
    assertThat(change(recovery.get(0), next, shown)).doesNotContainAnyElementsOf(recovery);

    assertThat(signIn.byCode(login, code(1), UUID.randomUUID(), HERE)).isEmpty();
    assertThat(signIn.byCode(login, code(next, 1), UUID.randomUUID(), HERE)).isPresent();
  }

  private SignIn.Next password() {
    return signIn.byPassword(login, PASSWORD, HERE).orElseThrow().next();
  }

  private SignIn.Enrolled enrol() {
    return signIn.enrol(login, secret, code(0), HERE).orElseThrow();
  }

  private String approve(String number, String code) {
    return stage.as(
        login,
        () -> {
          signIn.bySession(login, UUID.randomUUID(), HERE);
          signature.give(code);
          return deciding.approve(number).number();
        });
  }

  private List<String> change(String present, String next, String shown) {
    return stage.as(
        login, () -> ownFactor.change(new OwnSecondFactor.Change(present, next, shown)));
  }

  private String code(int later) {
    return code(secret, later);
  }

  /** What an app shows so many half minutes after the test began. */
  private String code(String secret, int later) {
    return OneTimeCodes.code(OneTimeCodes.secret(secret), begun + later);
  }

  private static void refused(String rule, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            RuleBroken.class,
            e -> assertThat(e.violations()).extracting("rule").containsExactly(rule));
  }
}
