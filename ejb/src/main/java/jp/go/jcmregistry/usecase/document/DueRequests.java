package jp.go.jcmregistry.usecase.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.go.jcmregistry.domain.document.RequestDeadlines;

/** Reminds whoever was asked for documents, before the deadline and when it has passed. */
@Dependent
public class DueRequests {
  @Inject private RequestDeadlines deadlines;

  /** Sends what is to be sent now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void remind() {
    deadlines.remind();
  }
}
