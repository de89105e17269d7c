package jp.go.jcmregistry.usecase.startup;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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
  @Inject private DueTransactions dueTransactions;
  @Inject private DueDayClosing dueDayClosing;
  @Inject private DueReminders dueReminders;
  @Inject private DueConfirmations dueConfirmations;
  @Inject private DueApplications dueApplications;
  @Inject private DueMaintenance dueMaintenance;
  @Inject private DueRequests dueRequests;
  @Inject private DueMail dueMail;
  @Inject private Readiness readiness;

  /** Works until nothing is due any more. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void workOff() {
    if (readiness.state().status() != Status.UP) {
      return;
    }
    dueTransactions.expire();
    dueTransactions.execute();
    while (dueDayClosing.closeSome() > 0) {
      // each round is a JTA transaction of its own
    }
    dueApplications.workOff();
    dueReminders.remind();
    dueConfirmations.remind();
    dueMaintenance.tell();
    dueRequests.remind();
    dueMail.send();
  }
}
