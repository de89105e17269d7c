package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;

/** What is true of this installation as a whole. */
@Named
@ApplicationScoped
public class Site {

  private static final String REGISTRY = "JPN01";
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** Data nobody should take for real is loaded; every page says so. */
  public boolean isDemonstration() {
    return Boolean.parseBoolean(System.getenv("REGISTRY_DEMO"));
  }

  /** The registry whose public pages these are, where the address names none. */
  public String getRegistry() {
    return REGISTRY;
  }

  /** The zone in which its days begin and end. */
  public ZoneId getZone() {
    return ZONE;
  }

  /** Where the public finds it; empty where nobody said. A request, which can lie, is not asked. */
  public String getAddress() {
    return System.getenv().getOrDefault("REGISTRY_PUBLIC_ADDRESS", "").replaceAll("/+$", "");
  }
}
