package jp.go.jcmregistry.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.notice.Correspondence;
import jp.go.jcmregistry.web.shared.ActivePage;

/** One letter, as it was written or would be. */
@Named
@RequestScoped
public class MailPage {

  @Inject private Correspondence correspondence;
  @Inject private ActivePage activePage;

  private Correspondence.View view;

  @PostConstruct
  void load() {
    String key = activePage.getKey();
    if (!key.matches("[0-9]{1,18}")) {
      throw new NotFoundOrNotYours("mail");
    }
    view = correspondence.of(Long.parseLong(key));
  }

  public Correspondence.View getView() {
    return view;
  }
}
