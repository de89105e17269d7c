package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.go.jcmregistry.domain.reporting.AefExport;
import jp.go.jcmregistry.domain.reporting.AefExports;
import jp.go.jcmregistry.domain.reporting.AefFiled;
import jp.go.jcmregistry.domain.reporting.AefFiles;
import jp.go.jcmregistry.domain.reporting.AefJobs.Job;
import jp.go.jcmregistry.domain.reporting.AefSubmissions;
import jp.go.jcmregistry.domain.reporting.Progress;

/**
 * Works off the exports that take long, one after another. Reading takes one database transaction,
 * so that the tables belong together; how far it is is told in others, so that people see it. One
 * at a time on a node: what it does not get to, another node claims.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LongExports {
  private static final System.Logger LOGGER = System.getLogger(LongExports.class.getName());

  /** No export takes that long; without a limit a lost connection would be waited for for ever. */
  private static final int SECONDS_MAX = (int) Duration.ofHours(6).toSeconds();

  @Resource private UserTransaction transaction;
  @Inject private ExportSteps steps;
  @Inject private AefExports exports;
  @Inject private AefFiles files;
  @Inject private AefSubmissions submissions;

  private final AtomicBoolean working = new AtomicBoolean();

  /** Works until nothing waits any more. */
  @Asynchronous
  public void workOff() {
    if (!working.compareAndSet(false, true)) {
      return;
    }
    try {
      for (Optional<Job> job = steps.claim(); job.isPresent(); job = steps.claim()) {
        work(job.get());
      }
    } finally {
      working.set(false);
    }
  }

  private void work(Job job) {
    Reported reported = new Reported(job);
    try {
      long export = job.asked().submission() == null ? compile(job, reported) : 0;
      within(() -> write(job, export, reported));
      if (export != 0) {
        steps.clearBefore(exports.byId(export));
      }
      steps.done(job.id());
    } catch (Cancelled stopped) {
      LOGGER.log(Level.INFO, "Export " + job.id() + " was cancelled");
    } catch (Exception failed) {
      LOGGER.log(Level.ERROR, "Export " + job.id() + " failed", failed);
      steps.failed(job.id());
    }
  }

  private long compile(Job job, Progress progress) throws Exception {
    long[] export = new long[1];
    within(
        () -> {
          exports.readOneMoment();
          export[0] = exports.compile(job.asked().registry(), job.asked().year(), progress).id();
        });
    return export[0];
  }

  private void write(Job job, long compiled, Progress progress) {
    if (job.asked().submission() == null) {
      files.write(exports.byId(compiled), progress);
      return;
    }
    AefFiled filed =
        submissions.of(job.asked().registry(), job.asked().year()).stream()
            .filter(each -> each.id() == job.asked().submission())
            .findFirst()
            .orElseThrow();
    AefExport export = exports.byId(filed.exportId());
    files.write(filed, export, progress);
  }

  private void within(Runnable work) throws Exception {
    begin();
    try {
      work.run();
      transaction.commit();
    } finally {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
      transaction.setTransactionTimeout(0);
    }
  }

  private void begin() throws SystemException, NotSupportedException {
    transaction.setTransactionTimeout(SECONDS_MAX);
    transaction.begin();
  }

  /** Whoever asked does not want it any more. */
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Tells every so often how far the work is, and stops it when it was cancelled. */
  private final class Reported implements Progress {
    private static final int ROWS = 2_000;

    private final Job job;
    private long rows;

    Reported(Job job) {
      this.job = job;
    }

    @Override
    public void row() {
      rows++;
      if (rows % ROWS == 0 && !steps.goesOn(job.id(), rows, job.rowsExpected())) {
        throw new Cancelled();
      }
    }
  }
}
