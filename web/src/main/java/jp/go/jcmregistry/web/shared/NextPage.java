package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Where signing in leads. Only addresses of our own pages count: no open redirect. */
@RequestScoped
public class NextPage {

  @Inject private ActivePage activePage;

  /** The wanted address if it is one of ours, else the given page. */
  public String after(String wanted, Page otherwise) {
    if (wanted != null && isOurs(wanted)) {
      return wanted;
    }
    return activePage.to(otherwise).toString();
  }

  static boolean isOurs(String wanted) {
    if (!wanted.startsWith("/")
        || wanted.startsWith("//")
        || wanted.matches(".*[\\\\\\s\\p{Cntrl}].*")) {
      return false;
    }
    return Address.Path.of(wanted.split("[?#]", 2)[0])
        .address()
        .filter(address -> !address.page().getPath().startsWith(Page.SIGN_IN.getPath()))
        .isPresent();
  }
}
