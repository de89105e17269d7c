package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue;
import jp.go.jcmregistry.web.shared.ActiveUser;

/** Where staff arrive: what waits, and how old it is. */
@Named
@RequestScoped
public class AdministrationPage {

  @Inject private ApprovalQueue queue;
  @Inject private ActiveUser activeUser;

  private ApprovalQueue.Overview overview;

  @PostConstruct
  void load() {
    if (isOfRegistry()) {
      overview = queue.overview();
    }
  }

  /** False for who administers the installation and sees no registry's holdings. */
  public boolean isOfRegistry() {
    return activeUser.is("OPERATOR") || activeUser.is("APPROVER") || activeUser.is("AUDITOR");
  }

  public ApprovalQueue.Overview getOverview() {
    return overview;
  }
}
