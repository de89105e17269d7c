package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.go.jcmregistry.domain.reporting.DueJob;
import jp.go.jcmregistry.domain.reporting.DueJobs;

/**
 * Notes how due work went, in a JTA transaction of its own: what failed is rolled back, not this.
 */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobLog {
  @Inject private DueJobs jobs;

  void succeeded(DueJob job) {
    jobs.succeeded(job);
  }

  void failed(DueJob job, Exception failure) {
    jobs.failed(job, String.valueOf(failure));
  }
}
