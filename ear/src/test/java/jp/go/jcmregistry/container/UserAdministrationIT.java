package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.usecase.audit.AuditSearch;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.demonstration.UserRegistration;
import jp.go.jcmregistry.usecase.identity.OwnPassword;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.usecase.identity.UserAdministration;
import jp.go.jcmregistry.usecase.identity.UserAdministration.Invited;
import jp.go.jcmregistry.usecase.identity.UserAdministration.NewPerson;
import jp.go.jcmregistry.usecase.identity.UserDirectory;
import jp.go.jcmregistry.usecase.notice.Correspondence;
import jp.go.jcmregistry.usecase.notice.Information;
import jp.go.jcmregistry.usecase.shared.Page;
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
  @Inject private Correspondence correspondence;
  @Inject private AuditSearch audit;
  @Inject private Information information;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String administrator = "sa-" + mark;
  private final String operator = "op-" + mark;
  private final String approver = "ap-" + mark;
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
    assertThat(stage.as(person, () -> information.welcome(1)).messages())
        .as("its owner is told")
        .extracting(Information.Message::kind)
        .contains(NotificationKind.PASSWORD_CHANGED);
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
  void whereNoMailLeavesTheCodeOfAKeptLetterIsShownToWhoeverMayGiveANewOne() {
    register(approver, "JPN01", Role.APPROVER);
    String code =
        stage.as(operator, () -> administration.inviteRepresentative(newPerson(null))).code();

    assertThat(letter(operator).codeShown()).isTrue();
    assertThat(letter(operator).letter().body()).contains(code);
    assertThat(letter(administrator).letter().body()).contains(code);
    assertThat(letter(approver).codeShown()).isFalse();
    assertThat(letter(approver).letter().body()).doesNotContain(code);
    assertThat(shownTo(operator)).as("made, and read twice").isEqualTo(3);
    first(code, PASSWORD);
    assertThat(letter(operator).letter().body()).as("used").doesNotContain(code);
  }

  @Test
  void theCodesOfStaffAreNotTheOperators() {
    String code = inviteStaff().code();

    assertThat(letter(operator).letter().body()).doesNotContain(code);
    assertThat(letter(administrator).letter().body()).contains(code);
  }

  private Correspondence.View letter(String reader) {
    Correspondence.Criteria criteria =
        new Correspondence.Criteria(null, person + "@example.invalid", null, null);
    return stage.as(
        reader,
        () ->
            correspondence.of(
                correspondence
                    .all(NotificationKind.INVITATION, criteria, Page.first())
                    .rows()
                    .get(0)
                    .id()));
  }

  private long shownTo(String reader) {
    AuditSearch.Criteria criteria =
        new AuditSearch.Criteria(reader, null, person, null, null, null);
    return stage.as(operator, () -> audit.acts(criteria, Page.first())).rows().stream()
        .filter(act -> act.act().equals("UserAdministration.codeShown"))
        .count();
  }

  @Test
  void whatAdministratorsDoToPeopleOfARegistryItsAuditorsRead() {
    String second = "sb-" + mark;
    String auditor = "au-" + mark;
    register(second, null, Role.SYSTEM_ADMINISTRATOR);
    register(auditor, "JPN01", Role.AUDITOR);
    inviteStaff();
    stage.as(
        administrator,
        () -> done(() -> administration.askForRole(person, Role.APPROVER, "Joins us")));
    long request = stage.as(second, () -> directory.of(person)).waiting().get(0).id();
    stage.as(second, () -> administration.confirm(request));
    stage.as(administrator, () -> done(() -> administration.takeRole(person, Role.APPROVER)));

    assertThat(acts(auditor, person))
        .containsExactly(
            "takeRole Role.APPROVER",
            "confirm UserRequest.GRANT_ROLE Role.APPROVER",
            "askForRole Role.APPROVER; Joins us",
            "inviteStaff ",
            "codeShown ");
    assertThat(acts(administrator, person)).as("of another registry").isEmpty();
    stage.as(second, () -> administration.reset(administrator));
    assertThat(acts(administrator, administrator)).contains("reset ");
    assertThat(acts(auditor, administrator)).isEmpty();
  }

  private List<String> acts(String reader, String about) {
    AuditSearch.Criteria criteria = new AuditSearch.Criteria(null, null, about, null, null, null);
    return stage.as(reader, () -> audit.acts(criteria, Page.first())).rows().stream()
        .map(act -> act.act().replaceAll(".*\\.", "") + " " + act.detail())
        .toList();
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
