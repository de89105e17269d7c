package jp.go.jcmregistry.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.EnumSet;
import java.util.Set;

/** Which pages have their view file in this build; looked up once, for nothing is added later. */
@Named
@ApplicationScoped
public class Views {

  @Inject private ServletContext context;

  private final Set<Page> present = EnumSet.noneOf(Page.class);

  @PostConstruct
  void look() {
    for (Page page : Page.values()) {
      try {
        if (context.getResource(page.getView()) != null) {
          present.add(page);
        }
      } catch (MalformedURLException impossible) {
        throw new IllegalStateException(page.getView(), impossible);
      }
    }
  }

  /** False for a page that is only planned. */
  public boolean exists(Page page) {
    return present.contains(page);
  }
}
