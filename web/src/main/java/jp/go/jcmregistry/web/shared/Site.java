package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What is true of this installation as a whole. */
@Named
@ApplicationScoped
public class Site {

  /** Data nobody should take for real is loaded; every page says so. */
  public boolean isDemonstration() {
    return Boolean.parseBoolean(System.getenv("REGISTRY_DEMO"));
  }
}
