package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.identity.OwnPassword;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.usecase.identity.UserAdministration;
import jp.go.jcmregistry.usecase.identity.UserAdministration.Invited;
import jp.go.jcmregistry.usecase.identity.UserAdministration.NewPerson;
import jp.go.jcmregistry.usecase.identity.UserDirectory;
import jp.go.jcmregistry.usecase.identity.UserRegistration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an invitation to the first password, its change, its reset and the end. */
@ExtendWith(ArquillianExtension.class)
class UserAdministrationIT {
  private static final Place HERE = new Place("192.0.2.10", "test");
  private static final String PASSWORD = "meadow lantern seventeen";

  @Inject private Stage stage;
  @Inject private UserRegistration registration;
  @Inject private UserAdministration administration;
  @Inject private UserDirectory directory;
  @Inject private OwnPassword ownPassword;
  @Inject private SignIn signIn;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String administrator = "sa-" + mark;
  private final String operator = "op-" + mark;
  private final String person = "nw-" + mark;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void anAdministratorAndAnOperator() {
    register(administrator, null, Role.SYSTEM_ADMINISTRATOR);
    register(operator, "JPN01", Role.OPERATOR);
  }

  private void register(String login, String registry, Role role) {
    stage.asInstallation(
        () ->
            registration.staff(
                new UserRegistration.Person(
                    registry, login, PASSWORD, login, login + "@example.invalid", "en"),
                Set.of(role)));
  }

  @Test
  void whoIsInvitedChoosesAPasswordOnceWithTheCode() {
    Invited invited = inviteStaff();
    assertThat(signIn.byPassword(person, "none", HERE)).isEmpty();

    assertThat(first(invited.code(), PASSWORD).next()).isEqualTo(SignIn.Next.NOTHING);

    assertThat(signIn.byPassword(person, PASSWORD, HERE)).isPresent();
    assertThat(signIn.byInvitation(new SignIn.First(person, invited.code(), PASSWORD), HERE))
        .isEmpty();
  }

  @Test
  void aPasswordThatIsShortOrAmongTheFirstGuessesUsesUpNoCode() {
    Invited invited = inviteStaff();
    for (String poor : new String[] {"short one", "password1234", "qwertyuiopasdf", person}) {
      assertThatThrownBy(() -> first(invited.code(), poor)).isInstanceOf(InvalidValue.class);
    }
    assertThat(first(invited.code(), PASSWORD)).isNotNull();
  }

  @Test
  void aResetEndsThePasswordAtOnce() {
    first(inviteStaff().code(), PASSWORD);

    Invited again = stage.as(administrator, () -> administration.reset(person));

    assertThat(signIn.byPassword(person, PASSWORD, HERE)).isEmpty();
    assertThat(first(again.code(), "another lantern here").next()).isEqualTo(SignIn.Next.NOTHING);
  }

  @Test
  void aPasswordIsChangedByWhoKnowsThePresentOne() {
    first(inviteStaff().code(), PASSWORD);
    assertThatThrownBy(() -> change("wrong", "another lantern here"))
        .isInstanceOf(InvalidValue.class);

    change(PASSWORD, "another lantern here");

    assertThat(signIn.byPassword(person, PASSWORD, HERE)).isEmpty();
    assertThat(signIn.byPassword(person, "another lantern here", HERE)).isPresent();
  }

  @Test
  void nobodyResetsOrRemovesThemselves() {
    for (Runnable act :
        new Runnable[] {
          () -> administration.reset(administrator), () -> administration.remove(administrator)
        }) {
      assertThatThrownBy(() -> stage.as(administrator, () -> done(act)))
          .isInstanceOfSatisfying(
              RuleBroken.class,
              e -> assertThat(e.violations()).extracting("rule").containsExactly("J7407"));
    }
  }

  @Test
  void operatorsResetTheirHoldersPeopleAndNoStaff() {
    stage.as(operator, () -> administration.inviteRepresentative(newPerson(null)));
    assertThat(stage.as(operator, () -> administration.reset(person))).isNotNull();

    assertThatThrownBy(() -> stage.as(operator, () -> administration.reset(administrator)))
        .isInstanceOf(NotFoundOrNotYours.class);
    assertThatThrownBy(() -> stage.as(operator, () -> directory.of(administrator)))
        .isInstanceOf(NotFoundOrNotYours.class);
  }

  @Test
  void whoIsRemovedIsOut() {
    first(inviteStaff().code(), PASSWORD);
    stage.as(
        administrator,
        () ->
            done(
                () -> {
                  administration.askForRole(person, Role.AUDITOR, "New");
                  administration.remove(person);
                }));

    assertThat(signIn.byPassword(person, PASSWORD, HERE)).isEmpty();
    assertThat(signIn.again(person)).isEmpty();
  }

  private Invited inviteStaff() {
    return stage.as(administrator, () -> administration.inviteStaff(newPerson("JPN01")));
  }

  private NewPerson newPerson(String registry) {
    return new NewPerson(registry, person, "New Person", person + "@example.invalid", "en");
  }

  private SignIn.Passed first(String code, String password) {
    return signIn.byInvitation(new SignIn.First(person, code, password), HERE).orElseThrow();
  }

  private void change(String present, String chosen) {
    stage.as(person, () -> done(() -> ownPassword.change(new OwnPassword.Change(present, chosen))));
  }

  private static boolean done(Runnable act) {
    act.run();
    return true;
  }
}
