package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import jp.go.jcmregistry.domain.reporting.AefJobs.Asked;
import jp.go.jcmregistry.domain.reporting.AefJobs.Job;
import jp.go.jcmregistry.domain.reporting.AefJobs.Status;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports that take long: who works on them, how far they are, and how they end. */
class AefJobsIT {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  private final RegistryDatabase database = RegistryDatabase.fresh();
  private long operator;

  @BeforeEach
  void somebodyAsks() {
    operator = new Ledger(database).operator().userId();
    ask(2024);
  }

  private <T> T call(Function<AefJobs, T> work) {
    return database.call(entities -> work.apply(new AefJobs(entities)));
  }

  private void ask(int year) {
    database.run(
        entities -> new AefJobs(entities).ask(new Asked("JPN01", year, null, operator), 400, NOW));
  }

  private Job latest() {
    return call(jobs -> jobs.latest("JPN01", 2024)).orElseThrow();
  }

  @Test
  void ofOneYearOneIsUnderWay() {
    ask(2024);
    ask(2025);
    assertThat(call(AefJobs::claim)).map(job -> job.asked().year()).contains(2024);
    ask(2024);
    assertThat(call(AefJobs::claim)).map(job -> job.asked().year()).contains(2025);
    assertThat(call(AefJobs::claim)).isEmpty();
  }

  @Test
  void whatOneNodeClaimsNoOtherGets() {
    database.run(
        one -> {
          assertThat(new AefJobs(one).claim()).isPresent();
          Optional<Job> other = call(AefJobs::claim);
          assertThat(other).as("while the first has not committed").isEmpty();
        });
    assertThat(latest().status()).isEqualTo(Status.RUNNING);
  }

  @Test
  void whatANodeLeftBehindIsTakenUpAgain() {
    Job claimed = call(AefJobs::claim).orElseThrow();
    assertThat(goesOn(claimed)).isTrue();
    assertThat(call(AefJobs::claim)).isEmpty();
    database.asOwner("UPDATE aef_job SET claimed_until = clock_timestamp() - interval '1 second'");
    assertThat(call(AefJobs::claim))
        .hasValueSatisfying(
            again -> {
              assertThat(again.id()).isEqualTo(claimed.id());
              assertThat(again.rowsDone()).isZero();
            });
  }

  private boolean goesOn(Job job) {
    return call(jobs -> jobs.report(job.id(), 100, 400));
  }

  @Test
  void itSaysHowFarItIs() {
    Job claimed = call(AefJobs::claim).orElseThrow();
    assertThat(claimed.percent()).isZero();
    call(jobs -> jobs.report(claimed.id(), 100, 400));
    assertThat(latest().percent()).isEqualTo(25);
    call(jobs -> jobs.report(claimed.id(), 900, 400));
    assertThat(latest().percent()).as("more rows than were expected").isEqualTo(99);
    end(claimed);
    assertThat(latest().percent()).isEqualTo(100);
    assertThat(latest().isOpen()).isFalse();
  }

  private void end(Job job) {
    database.run(entities -> new AefJobs(entities).end(job.id(), Status.DONE, NOW));
  }

  @Test
  void whatWasCancelledStopsAtItsNextReportAndStaysSo() {
    Job claimed = call(AefJobs::claim).orElseThrow();
    database.run(entities -> new AefJobs(entities).cancel("JPN01", 2024, NOW));
    assertThat(goesOn(claimed)).isFalse();
    end(claimed);
    assertThat(latest().status()).isEqualTo(Status.CANCELLED);
    ask(2024);
    assertThat(latest().status()).isEqualTo(Status.WAITING);
  }
}
