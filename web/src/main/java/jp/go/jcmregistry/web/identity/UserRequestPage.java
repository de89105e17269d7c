package jp.go.jcmregistry.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.identity.UserDirectory;
import jp.go.jcmregistry.web.shared.ActivePage;

/** One request about a user, for the administrators who work on it. */
@Named
@RequestScoped
public class UserRequestPage {

  @Inject private UserDirectory directory;
  @Inject private ActivePage activePage;

  private UserDirectory.Waiting request;

  @PostConstruct
  void load() {
    String key = activePage.getKey();
    if (!key.matches("[0-9]{1,18}")) {
      throw new NotFoundOrNotYours("request");
    }
    request = directory.request(Long.parseLong(key));
  }

  public UserDirectory.Waiting getRequest() {
    return request;
  }
}
