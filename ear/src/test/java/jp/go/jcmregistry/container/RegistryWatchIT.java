package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.demonstration.UserRegistration;
import jp.go.jcmregistry.usecase.reporting.RegistryWatch;
import jp.go.jcmregistry.usecase.reporting.RegistryWatch.Alert;
import jp.go.jcmregistry.usecase.reporting.RegistryWatch.Concern;
import jp.go.jcmregistry.usecase.transaction.DueTransactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What does not run as it should is told while it is so, and no longer. */
@ExtendWith(ArquillianExtension.class)
class RegistryWatchIT {
  @Inject private SchemaOwner owner;
  @Inject private Scene scene;
  @Inject private Stage stage;
  @Inject private UserRegistration registration;
  @Inject private RegistryWatch watch;
  @Inject private DueTransactions due;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String administrator = "wa-" + mark;
  private final String address = mark + "@example.invalid";

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void people() {
    scene.set(10);
    stage.asInstallation(
        () ->
            registration.staff(
                new UserRegistration.Person(
                    null, administrator, "a long enough password", "A", address, "en"),
                Set.of(Role.SYSTEM_ADMINISTRATOR)));
  }

  @Test
  void aLetterThatNobodyTriesAnyMoreIsToldToItsRegistry() {
    long before = ofRegistry(Concern.MAIL_FAILED);
    long installation = ofInstallation();
    letter("'JPN01'", "LOGIN_ISSUED");
    assertThat(ofRegistry(Concern.MAIL_FAILED)).isEqualTo(before + 1);
    assertThat(ofInstallation()).as("it is not theirs").isEqualTo(installation);

    owner.execute("UPDATE mail SET failure = NULL WHERE address = '%s'".formatted(address));
    assertThat(ofRegistry(Concern.MAIL_FAILED)).isEqualTo(before);
  }

  @Test
  void lettersOfTheInstallationAndInvitationsAreToldToWhoAdministersIt() {
    long before = ofInstallation();
    letter("NULL", "DISOWNED");
    letter("'JPN01'", "INVITATION");
    assertThat(ofInstallation()).isEqualTo(before + 2);

    owner.execute(
        "UPDATE mail SET created_at = created_at - interval '8 days' WHERE address = '%s'"
            .formatted(address));
    assertThat(ofInstallation()).as("news no longer").isEqualTo(before);
  }

  @Test
  void whatShouldHaveExpiredIsToldUntilItHas() {
    due.expire();
    long before = ofRegistry(Concern.JOBS_LATE);
    String number = scene.propose(1);
    expiredFor(number, "10 minutes");
    assertThat(ofRegistry(Concern.JOBS_LATE)).as("the timers still come").isEqualTo(before);
    expiredFor(number, "20 minutes");
    assertThat(ofRegistry(Concern.JOBS_LATE)).isEqualTo(before + 1);

    due.expire();
    assertThat(ofRegistry(Concern.JOBS_LATE)).isEqualTo(before);
  }

  @Test
  void whatDoesNotAddUpIsTold() {
    long before = ofRegistry(Concern.LEDGER_DIFFERS);
    entered(1);
    try {
      assertThat(ofRegistry(Concern.LEDGER_DIFFERS)).isEqualTo(before + 1);
    } finally {
      entered(-1);
    }
    assertThat(ofRegistry(Concern.LEDGER_DIFFERS)).isEqualTo(before);
  }

  private long ofRegistry(Concern concern) {
    return count(stage.as(scene.operator(), () -> watch.now()).alerts(), concern);
  }

  private long ofInstallation() {
    return count(stage.as(administrator, () -> watch.ofInstallation()), Concern.MAIL_FAILED);
  }

  private static long count(List<Alert> alerts, Concern concern) {
    return alerts.stream()
        .filter(alert -> alert.concern() == concern)
        .mapToLong(Alert::count)
        .sum();
  }

  /** A letter that was tried to the end. */
  private void letter(String registry, String kind) {
    owner.execute(
        """
        INSERT INTO mail (id, registry, user_id, address, language, kind, created_at, tries, failure)
        SELECT nextval('entity_id'), %s, u.id, '%s', 'en', '%s', registry_now(), 8, 'no such box'
        FROM registry_user u WHERE u.login_id = '%s'"""
            .formatted(registry, address, kind, administrator));
  }

  private void expiredFor(String number, String time) {
    owner.execute(
        """
        UPDATE registry_transaction SET proposed_at = registry_now() - interval '9 days',
          expires_at = registry_now() - interval '%s' WHERE number = '%s'"""
            .formatted(time, number));
  }

  /** Enters so many units more than were moved, against every rule of the schema. */
  private void entered(int units) {
    owner.execute("ALTER TABLE account_entry DISABLE TRIGGER USER");
    try {
      owner.execute(
          """
          UPDATE account_entry SET quantity = quantity + %d
          WHERE account_id = (SELECT id FROM account WHERE number = '%s')"""
              .formatted(units, scene.giver()));
    } finally {
      owner.execute("ALTER TABLE account_entry ENABLE TRIGGER USER");
    }
  }
}
