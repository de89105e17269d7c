package jp.go.jcmregistry.usecase.startup;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jp.go.jcmregistry.usecase.reporting.ExportAsked;
import jp.go.jcmregistry.usecase.reporting.LongExports;
import jp.go.jcmregistry.usecase.startup.Readiness.Status;

/**
 * Sees to it that exports are worked off: as soon as one is asked for on this node, and every
 * minute those of others. The minute's other work never waits for an export.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DueExports {
  @Inject private LongExports exports;
  @Inject private Readiness readiness;

  /** Takes up what waits. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void wake() {
    if (readiness.state().status() == Status.UP) {
      exports.workOff();
    }
  }

  /** Takes up what was just asked for, once the database knows of it. */
  public void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportAsked asked) {
    exports.workOff();
  }
}
