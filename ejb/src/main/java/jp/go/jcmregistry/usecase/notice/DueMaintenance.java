package jp.go.jcmregistry.usecase.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.go.jcmregistry.domain.notice.MaintenanceNews;

/** Tells people in person of maintenance that was announced, moved or taken back. */
@Dependent
public class DueMaintenance {
  @Inject private MaintenanceNews maintenance;

  /** Tells what is to be told now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell() {
    maintenance.claim().forEach(maintenance::tell);
  }
}
