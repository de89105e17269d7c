package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import jp.go.jcmregistry.domain.reporting.AefJobs.Job;
import jp.go.jcmregistry.domain.reporting.AefJobs.Status;
import jp.go.jcmregistry.domain.reporting.AefTable;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.reporting.AefReporting;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A year that takes long is compiled behind the pages, says how far it is, and can be cancelled.
 */
@ExtendWith(ArquillianExtension.class)
class LongExportsIT {
  private static final int YEAR = 2024;
  private static final int ACTIONS = 3_000;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Inject private SchemaOwner owner;
  @Inject private Scene scene;
  @Inject private Stage stage;
  @Inject private AefReporting reporting;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  /** As many uses of single units as are asked for, none beside another. */
  @BeforeEach
  void aYearOfManyActions() {
    scene.set(1);
    asJobFrom(0);
    owner.execute(
        "INSERT INTO cooperative_approach VALUES ('CA9098', 'Long', '長い')"
            + " ON CONFLICT DO NOTHING");
    owner.execute(
        "INSERT INTO record_change (id, registry, number, kind, subject, status, proposed_by,"
            + " proposed_at, version) SELECT -1, 'JPN01', 'R-LONG', 'UNITS', '-', 'WITHDRAWN',"
            + " min(id), now(), 1 FROM registry_user ON CONFLICT DO NOTHING");
    owner.execute(
        "INSERT INTO authorization_to_use VALUES (-1, 'JPN01', 'LONG', 'CA9098')"
            + " ON CONFLICT DO NOTHING");
    owner.execute(
        "INSERT INTO authorization_version (id, authorization_id, version, authorized_on, purpose,"
            + " sectors, revoked, effective_at, change_id) VALUES (-1, -1, 1, '2024-01-05', 'NDC',"
            + " 'Energy generation', false, '2024-01-05Z', -1) ON CONFLICT DO NOTHING");
    owner.execute(
        "INSERT INTO itmo_series VALUES (-1, 'CA9098', 'THA01', 'THA', 2022)"
            + " ON CONFLICT DO NOTHING");
    owner.execute(
        "INSERT INTO itmo_action (id, registry, effective_at, type, series_id, serial_first,"
            + " serial_last, itmo_series_id, itmo_offset, authorization_version_id, change_id,"
            + " using_party, use_year) SELECT -n, 'JPN01', '2024-06-01Z', 'USE', s.id, 2 * n,"
            + " 2 * n, -1, 0, -1, -1, 'JPN', 2024 FROM generate_series(1, "
            + ACTIONS
            + ") n, (SELECT max(id) AS id FROM credit_series WHERE registry = 'JPN01') s");
  }

  @AfterEach
  void asItWas() {
    owner.execute("DROP TRIGGER IF EXISTS somebody_cancels ON aef_job");
    owner.execute("DELETE FROM itmo_action WHERE id < 0");
    asJobFrom(5_000);
  }

  @Test
  void itSaysHowFarItIsAndHasItsDraftAndFilesInTheEnd() {
    assertThat(view().longer()).isTrue();
    Job job = ended();
    assertThat(job.status()).isEqualTo(Status.DONE);
    assertThat(job.rowsDone()).as("told while it worked").isPositive();
    assertThat(job.percent()).isEqualTo(100);
    assertThat(view().draft().current()).isTrue();
    assertThat(view().draft().export().rows(AefTable.ACTIONS)).isEqualTo(ACTIONS);
  }

  @Test
  void cancelledInBetweenItStopsAndLeavesNothing() {
    ended();
    long before = view().draft().export().id();
    owner.execute("DELETE FROM itmo_action WHERE id = -1");
    cancelAtTheFirstSign();
    Job job = ended();
    assertThat(job.status()).isEqualTo(Status.CANCELLED);
    assertThat(view().draft().export().id()).as("the draft of before").isEqualTo(before);
    assertThat(view().draft().current()).isFalse();
  }

  private AefReporting.View view() {
    return stage.as(scene.operator(), () -> reporting.of(YEAR));
  }

  /** Asks for the year and waits until its export has ended. */
  private Job ended() {
    long until = System.nanoTime() + LONGEST.toNanos();
    stage.as(
        scene.operator(),
        () -> {
          reporting.prepare(YEAR);
          return YEAR;
        });
    Job job = view().job();
    while (job.isOpen() && System.nanoTime() < until) {
      Thread.onSpinWait();
      job = view().job();
    }
    return job;
  }

  /** As a person would who sees the bar move; only then, whatever else this machine does. */
  private void cancelAtTheFirstSign() {
    owner.execute(
        """
        CREATE OR REPLACE FUNCTION somebody_cancels() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.status := 'CANCELLED'; NEW.claimed_until := NULL; NEW.ended_at := now();
          RETURN NEW;
        END $$""");
    owner.execute(
        """
        CREATE TRIGGER somebody_cancels BEFORE UPDATE ON aef_job FOR EACH ROW
        WHEN (NEW.status = 'RUNNING' AND NEW.rows_done > 0)
        EXECUTE FUNCTION somebody_cancels()""");
  }

  /** From how many rows on a year is compiled as a job. */
  private void asJobFrom(int rows) {
    owner.execute(
        "INSERT INTO registry_setting (registry, key, value, effective_at)"
            + " VALUES ('JPN01', 'AEF_ROWS_AT_ONCE', '%d', registry_now())".formatted(rows));
  }
}
