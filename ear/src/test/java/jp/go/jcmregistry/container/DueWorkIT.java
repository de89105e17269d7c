package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.reporting.DueJob;
import jp.go.jcmregistry.domain.reporting.DueJobs.Trouble;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.reporting.JobWatch;
import jp.go.jcmregistry.usecase.startup.DueWork;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work that the registry does by itself fails, and holds up nothing that comes behind it. */
@ExtendWith(ArquillianExtension.class)
class DueWorkIT {
  @Inject private SchemaOwner owner;
  @EJB private DueWork work;
  @Inject private Scene scene;
  @Inject private Stage stage;
  @Inject private JobWatch watch;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void people() {
    scene.set(10);
  }

  @AfterEach
  void nothingStandsInTheWay() {
    owner.execute("DROP TRIGGER IF EXISTS in_the_way ON application");
  }

  @Test
  void whatFailsIsToldAndTriedAgainAndTheRestIsDone() {
    String failing = closing(scene.giver(), 2);
    String behind = closing(scene.receiver(), 1);
    refuse(failing);
    final String before = owner.one("SELECT clock_timestamp()::text");
    work.workOff();

    assertThat(status(failing)).isEqualTo("APPROVED");
    assertThat(status(behind)).isEqualTo("DONE");
    assertThat(troubled()).isTrue();
    assertThat(owner.one("SELECT ran_at > '%s' FROM due_job WHERE name = 'MAIL'".formatted(before)))
        .as("the work behind it was done")
        .isEqualTo("t");
    assertThat(owner.one("SELECT failure FROM due_job WHERE name = 'APPLICATIONS'"))
        .contains("due application");

    owner.execute("DROP TRIGGER in_the_way ON application");
    work.workOff();
    assertThat(status(failing)).as("it holds units").isEqualTo("HINDERED");
    assertThat(troubled()).isFalse();
  }

  @Test
  void whatCannotExpireHoldsUpNeitherWhatDoesNorWhatIsDue() {
    String failing = draft(scene.giver());
    String behind = draft(scene.giver());
    expires(failing, 2);
    expires(behind, 1);
    String due = closing(scene.receiver(), 1);
    refuse(failing);
    work.workOff();

    assertThat(status(failing)).isEqualTo("DRAFT");
    assertThat(status(behind)).isEqualTo("EXPIRED");
    assertThat(status(due)).isEqualTo("DONE");
    assertThat(troubled()).isTrue();
  }

  @Test
  void workThatDoesNotComeAtAllIsTold() {
    work.workOff();
    assertThat(troubled()).isFalse();
    owner.execute(
        "UPDATE due_job SET ran_at = ran_at - interval '1 hour' WHERE name = 'APPLICATIONS'");
    assertThat(troubled()).isTrue();
    work.workOff();
    assertThat(troubled()).isFalse();
  }

  private boolean troubled() {
    return stage.as(scene.operator(), () -> watch.troubled()).stream()
        .map(Trouble::job)
        .anyMatch(DueJob.APPLICATIONS::equals);
  }

  /** An account's closing that somebody filled in. */
  private String draft(AccountNumber account) {
    String number = "A-2026-" + (UUID.randomUUID().getMostSignificantBits() >>> 1);
    owner.execute(
        """
        WITH entry AS (INSERT INTO application (id, registry, number, form, status, channel,
          applicant_id, email, language, begun_at, account_id, version)
          SELECT nextval('entity_id'), 'JPN01', '%s', 'ACCOUNT_CLOSING', 'DRAFT', 'HOLDER', u.id,
            'a@example.invalid', 'en', registry_now(), a.id, 1
          FROM registry_user u, account a WHERE u.login_id = '%s' AND a.number = '%s' RETURNING id)
        SELECT id FROM entry"""
            .formatted(number, scene.holder(), account));
    owner.execute(
        """
        INSERT INTO application_answer SELECT a.id, v.name, v.value FROM application a,
          (VALUES ('closedOn', '2026-01-31'), ('reason', 'Test'), ('agreed', 'yes')) v(name, value)
        WHERE a.number = '%s'"""
            .formatted(number));
    return number;
  }

  private void expires(String number, int daysAgo) {
    owner.execute(
        "UPDATE application SET expires_at = registry_now() - interval '%d days' WHERE number = '%s'"
            .formatted(daysAgo, number));
  }

  /** An account's closing that was approved, and is due since some days. */
  private String closing(AccountNumber account, int days) {
    String number = draft(account);
    owner.execute(
        """
        UPDATE application a SET status = 'APPROVED', submitted_at = begun_at, checked_by = c.id,
          decided_by = d.id, due_at = registry_now() - interval '%d days'
        FROM registry_user c, registry_user d
        WHERE a.number = '%s' AND c.login_id = '%s' AND d.login_id = '%s'"""
            .formatted(days, number, scene.operator(), scene.approver()));
    owner.execute(
        "UPDATE account SET status = 'CLOSURE_PENDING' WHERE number = '%s'".formatted(account));
    return number;
  }

  private void refuse(String number) {
    owner.execute(
        """
        CREATE OR REPLACE FUNCTION in_the_way() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = 'check_violation'; END $$""");
    owner.execute(
        """
        CREATE TRIGGER in_the_way BEFORE UPDATE ON application FOR EACH ROW
        WHEN (NEW.number = '%s') EXECUTE FUNCTION in_the_way()"""
            .formatted(number));
  }

  private String status(String number) {
    return owner.one("SELECT status FROM application WHERE number = '%s'".formatted(number));
  }
}
