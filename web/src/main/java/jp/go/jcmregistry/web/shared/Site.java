package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import jp.go.jcmregistry.usecase.cooperation.RegistryList;

/**
 * Whose pages these are. An address that names no registry is of the one this installation is for;
 * those of the others begin with their code, as in {@code /mng01/en/credits}.
 */
@Named
@ApplicationScoped
public class Site {

  /** The registry whose addresses name none. */
  public static final String DEFAULT = "JPN01";

  /** The request attribute that holds the registry an address names. */
  static final String ATTRIBUTE = "registry.site";

  /** The request attribute that holds the registry of whoever is signed in. */
  private static final String OWN = "registry.own";

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  @Inject private HttpServletRequest request;

  /** Data nobody should take for real is loaded; every page says so. */
  public boolean isDemonstration() {
    return Boolean.parseBoolean(System.getenv("REGISTRY_DEMO"));
  }

  /** The registry whose pages these are. */
  public String getRegistry() {
    return getOther() == null ? DEFAULT : getOther().code();
  }

  /** The registry that the address names; null where it names none. */
  public RegistryList.Row getOther() {
    return (RegistryList.Row) request.getAttribute(ATTRIBUTE);
  }

  /** The zone in which its days begin and end. */
  public ZoneId getZone() {
    return getOther() == null ? ZONE : getOther().zone();
  }

  /** The registry that concerns whoever asks: their own, else the one of the address. */
  public String getConcerned() {
    String own = ownOf(request);
    return own == null ? getRegistry() : own;
  }

  /** Remembers for this request among whose people the caller is; null for none. */
  public static void own(HttpServletRequest request, String registry) {
    request.setAttribute(OWN, registry);
  }

  /** Where the pages of the caller are that are not public. */
  public static String homeOf(HttpServletRequest request) {
    String own = ownOf(request);
    return own == null ? DEFAULT : own;
  }

  /** Among whose people the caller is; null for nobody's and for system administrators. */
  private static String ownOf(HttpServletRequest request) {
    return (String) request.getAttribute(OWN);
  }

  /** Where the public finds it; empty where nobody said. A request, which can lie, is not asked. */
  public String getAddress() {
    return System.getenv().getOrDefault("REGISTRY_PUBLIC_ADDRESS", "").replaceAll("/+$", "");
  }

  /** The same for whoever must have one: where nobody said, as the request reached it. */
  public String addressFor(HttpServletRequest request) {
    if (!getAddress().isEmpty()) {
      return getAddress();
    }
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
