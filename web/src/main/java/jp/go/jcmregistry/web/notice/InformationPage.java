package jp.go.jcmregistry.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.notice.Information;
import jp.go.jcmregistry.web.shared.ActivePage;

/** One message of the Information list. */
@Named
@RequestScoped
public class InformationPage {

  @Inject private Information information;
  @Inject private ActivePage activePage;

  private Information.Message message;

  @PostConstruct
  void load() {
    String key = activePage.getKey();
    if (!key.matches("[0-9]{1,18}")) {
      throw new NotFoundOrNotYours("notification");
    }
    message = information.read(Long.parseLong(key));
  }

  public Information.Message getMessage() {
    return message;
  }
}
