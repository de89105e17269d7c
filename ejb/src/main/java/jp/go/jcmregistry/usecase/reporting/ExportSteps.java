package jp.go.jcmregistry.usecase.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import jp.go.jcmregistry.domain.reporting.AefExport;
import jp.go.jcmregistry.domain.reporting.AefExports;
import jp.go.jcmregistry.domain.reporting.AefJobs;
import jp.go.jcmregistry.domain.reporting.AefJobs.Job;
import jp.go.jcmregistry.domain.reporting.Progress;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** One step of an export, in a JTA transaction of its own, so that others see it at once. */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ExportSteps {
  @Inject private AefJobs jobs;
  @Inject private AefExports exports;
  @Inject private RegistryClock clock;

  public Optional<Job> claim() {
    return jobs.claim();
  }

  /** Tells how far it is; false where it was cancelled. */
  public boolean goesOn(long job, long rows, long expected) {
    return jobs.report(job, rows, expected);
  }

  public void done(long job) {
    jobs.end(job, AefJobs.Status.DONE, clock.now());
  }

  public void failed(long job) {
    jobs.end(job, AefJobs.Status.FAILED, clock.now());
  }

  /** Compiles a year that is short enough to be waited for. */
  public AefExport compile(String registry, int year) {
    exports.readOneMoment();
    return exports.compile(registry, year, Progress.IGNORED);
  }

  /** Takes away what this one replaces. */
  public void clearBefore(AefExport export) {
    exports.clearBefore(export);
  }
}
