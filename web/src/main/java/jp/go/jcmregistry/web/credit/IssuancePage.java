package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.transaction.IssuanceProgress;
import jp.go.jcmregistry.web.shared.ActivePage;

/** One notification and the issuances under it. */
@Named
@RequestScoped
public class IssuancePage {

  @Inject private IssuanceProgress progress;
  @Inject private ActivePage activePage;

  private IssuanceProgress.View view;

  @PostConstruct
  void load() {
    view = progress.of(activePage.getKey());
  }

  public IssuanceProgress.View getView() {
    return view;
  }
}
