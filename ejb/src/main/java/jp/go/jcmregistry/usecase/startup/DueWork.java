package jp.go.jcmregistry.usecase.startup;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import jp.go.jcmregistry.domain.reporting.DueJob;
import jp.go.jcmregistry.usecase.account.DueConfirmations;
import jp.go.jcmregistry.usecase.application.DueApplications;
import jp.go.jcmregistry.usecase.document.DueRequests;
import jp.go.jcmregistry.usecase.notice.DueMail;
import jp.go.jcmregistry.usecase.notice.DueMaintenance;
import jp.go.jcmregistry.usecase.reporting.DueDayClosing;
import jp.go.jcmregistry.usecase.reporting.DueReminders;
import jp.go.jcmregistry.usecase.startup.Readiness.Status;
import jp.go.jcmregistry.usecase.transaction.DueTransactions;

/**
 * Wakes up every minute and works off what is due. The work itself is rows in the database that a
 * node claims, so several nodes share it and nothing is lost with one of them.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DueWork {
  private static final System.Logger LOGGER = System.getLogger(DueWork.class.getName());

  @Inject private DueTransactions dueTransactions;
  @Inject private DueDayClosing dueDayClosing;
  @Inject private DueReminders dueReminders;
  @Inject private DueConfirmations dueConfirmations;
  @Inject private DueApplications dueApplications;
  @Inject private DueMaintenance dueMaintenance;
  @Inject private DueRequests dueRequests;
  @Inject private DueMail dueMail;
  @Inject private JobLog jobLog;
  @Inject private Readiness readiness;

  /** Works until nothing is due any more. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void workOff() {
    if (readiness.state().status() != Status.UP) {
      return;
    }
    work(
        DueJob.TRANSACTIONS,
        () -> {
          dueTransactions.expire();
          dueTransactions.execute();
        });
    work(DueJob.DAYS, this::closeDays);
    work(DueJob.APPLICATIONS, dueApplications::workOff);
    work(DueJob.DUTIES, dueReminders::remind);
    work(DueJob.CONFIRMATIONS, dueConfirmations::remind);
    work(DueJob.MAINTENANCE, dueMaintenance::tell);
    work(DueJob.DOCUMENTS, dueRequests::remind);
    work(DueJob.MAIL, dueMail::send);
  }

  private void closeDays() {
    while (dueDayClosing.closeSome() > 0) {
      // each round is a JTA transaction of its own
    }
  }

  /** What fails is tried again in a minute, and holds up nothing that comes behind it. */
  private void work(DueJob job, Runnable work) {
    try {
      work.run();
      jobLog.succeeded(job);
    } catch (Exception failure) { // at the commit it is a checked one that nobody declares
      LOGGER.log(Level.ERROR, "Due work failed: " + job, failure);
      jobLog.failed(job, failure);
    }
  }
}
