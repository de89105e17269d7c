package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.usecase.audit.AccessLogView;
import jp.go.jcmregistry.usecase.audit.Exports;
import jp.go.jcmregistry.usecase.credit.Disowning;
import jp.go.jcmregistry.usecase.credit.Freezing;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.demonstration.UserRegistration;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.usecase.identity.UserAdministration;
import jp.go.jcmregistry.usecase.identity.UserAdministration.NewPerson;
import jp.go.jcmregistry.usecase.identity.UserDirectory;
import jp.go.jcmregistry.usecase.notice.Information;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One session a person, what the access log keeps, and how somebody stops their own login ID. */
@ExtendWith(ArquillianExtension.class)
class SessionsIT {
  private static final Place HERE = new Place("192.0.2.9", "test");
  private static final Place THERE = new Place("198.51.100.7", "test");
  private static final String PASSWORD = "the lantern keeps burning";

  @Inject private Stage stage;
  @Inject private SignIn signIn;
  @Inject private UserRegistration registration;
  @Inject private UserAdministration administration;
  @Inject private UserDirectory directory;
  @Inject private AccessLogView accessLog;
  @Inject private Exports exports;
  @Inject private Disowning disowning;
  @Inject private Freezing freezing;
  @Inject private Information information;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String administrator = "se-a-" + mark;
  private final String operator = "se-o-" + mark;
  private final String approver = "se-p-" + mark;
  private final String person = "se-h-" + mark;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void people() {
    staff(administrator, null, Role.SYSTEM_ADMINISTRATOR);
    staff(operator, "JPN01", Role.OPERATOR);
    staff(approver, "JPN01", Role.APPROVER);
    String code =
        stage
            .as(
                operator,
                () ->
                    administration.inviteRepresentative(
                        new NewPerson(null, person, person, person + "@example.invalid", "en")))
            .code();
    signIn.byInvitation(new SignIn.First(person, code, PASSWORD), HERE).orElseThrow();
  }

  private void staff(String login, String registry, Role role) {
    stage.asInstallation(
        () ->
            registration.staff(
                new UserRegistration.Person(
                    registry, login, PASSWORD, login, login + "@example.invalid", "en"),
                Set.of(role)));
  }

  @Test
  void aSecondSignInEndsTheFirstAndSaysSince() {
    UUID first = signedIn(HERE);
    assertThat(signIn.bySession(person, first, HERE)).isPresent();

    UUID second = signedIn(THERE);

    assertThat(signIn.bySession(person, first, HERE)).isEmpty();
    assertThat(signIn.bySession(person, second, THERE)).isPresent();
    SignIn.Ended ended = signIn.whyEnded(person, first);
    assertThat(ended.why()).isEqualTo(SignIn.Why.ELSEWHERE);
    assertThat(ended.address()).isEqualTo(THERE.address());
    assertThat(ended.at()).isNotNull();
  }

  @Test
  void aWrongPasswordEndsNoSession() {
    UUID session = signedIn(HERE);

    assertThat(signIn.byPassword(person, "a wrong password", THERE)).isEmpty();

    assertThat(signIn.bySession(person, session, HERE)).isPresent();
  }

  @Test
  void everyWayInAndOutIsInTheOwnLogWithItsPlace() {
    signIn.byPassword(person, "a wrong password", THERE);
    signedIn(HERE);

    List<AccessLogView.Row> rows = stage.as(person, () -> accessLog.own(1)).rows();

    assertThat(rows)
        .extracting(AccessLogView.Row::kind)
        .containsExactly(AccessKind.SIGN_IN, AccessKind.SIGN_IN_FAILED, AccessKind.SIGN_IN);
    assertThat(rows)
        .extracting(AccessLogView.Row::address)
        .containsExactly(HERE.address(), THERE.address(), HERE.address());
  }

  @Test
  void whoLooksAtAPersonAndWhatIsTakenAwayIsNoted() {
    stage.as(operator, () -> directory.of(person));
    stage.as(operator, () -> taken("audit.csv"));

    List<AccessLogView.Row> rows = stage.as(operator, () -> accessLog.own(1)).rows();

    assertThat(rows)
        .extracting(row -> row.kind() + " " + row.subject())
        .containsExactly("EXPORT audit.csv", "VIEW " + person);
  }

  @Test
  void thisWasNotMeFreezesAtOnceEndsTheSessionAndTellsTheAdministrators() {
    UUID session = signedIn(HERE);

    String freeze = stage.as(person, () -> disowning.disown(person));

    assertThat(signIn.bySession(person, session, HERE)).isEmpty();
    assertThat(signIn.whyEnded(person, session).why()).isEqualTo(SignIn.Why.SHUT);
    assertThat(signIn.byPassword(person, PASSWORD, HERE)).isEmpty();
    for (String guard : List.of(administrator, operator, approver)) {
      Information.Message told = stage.as(guard, () -> information.welcome(1)).messages().get(0);
      assertThat(told.kind()).isEqualTo(NotificationKind.DISOWNED);
      assertThat(told.detail()).isEqualTo(person + ", " + freeze);
      assertThat(told.told().actionRequired()).isTrue();
    }
  }

  @Test
  void twoOthersReleaseWhoSaidSo() {
    String freeze = stage.as(person, () -> disowning.disown(person));
    stage.as(administrator, () -> asked(freeze));

    refused("J6104", () -> stage.as(administrator, () -> released(freeze)));
    stage.as(approver, () -> released(freeze));

    assertThat(signIn.byPassword(person, PASSWORD, HERE)).isPresent();
  }

  private boolean taken(String file) {
    exports.handedOut(file);
    return true;
  }

  private boolean asked(String freeze) {
    freezing.askRelease(freeze, "It was they after all");
    return true;
  }

  private boolean released(String freeze) {
    freezing.release(freeze);
    return true;
  }

  private UUID signedIn(Place from) {
    return signIn.byPassword(person, PASSWORD, from).orElseThrow().caller().session();
  }

  private static void refused(String rule, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            RuleBroken.class,
            e -> assertThat(e.violations()).extracting("rule").containsExactly(rule));
  }
}
