package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where signing in leads. Only addresses of our own pages count: no open redirect. */
@RequestScoped
public class NextPage {

  @Inject private ActivePage activePage;

  /** The wanted address if it is one of ours, else the given page. */
  public String after(String wanted, Page otherwise) {
    if (wanted != null && isOurs(wanted)) {
      return wanted;
    }
    return Address.of(activePage.getLanguage(), otherwise).toString();
  }

  static boolean isOurs(String wanted) {
    if (!wanted.startsWith("/")
        || wanted.startsWith("//")
        || wanted.matches(".*[\\\\\\s\\p{Cntrl}].*")) {
      return false;
    }
    String path = wanted.split("[?#]", 2)[0];
    String[] parts = path.split("/", 3);
    Optional<Language> language = Language.of(parts[1]);
    return language.isPresent()
        && parts.length == 3
        && Address.parse(language.get(), parts[2])
            .filter(address -> !address.page().getPath().startsWith(Page.SIGN_IN.getPath()))
            .isPresent();
  }
}
