package jp.go.jcmregistry.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;
import jp.go.jcmregistry.usecase.cooperation.RegistryList;
import org.omnifaces.util.Servlets;

/**
 * Leads {@code /en/...} and {@code /ja/...}, of other registries {@code /mng01/en/...}, to their
 * views. A page that a person may not see is answered exactly like one that does not exist; only
 * who has not signed in is asked to.
 */
public class AddressFilter extends HttpFilter {

  /** The request attribute that holds the language of the address. */
  static final String LANGUAGE = "registry.language";

  private static final long serialVersionUID = 1L;

  /** The one file that each registry has of its own. */
  private static final String FEED = "/notices.atom";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  @Inject private Views views;
  @Inject private RegistryList registries;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = pathOf(request);
    Address.Path asked = Address.Path.of(path);
    if (asked.isOfPages() && isNamedInVain(asked)) {
      response.sendRedirect(withQuery(path.substring(asked.named().length()), request));
    } else if (asked.named() != null && !isKnown(asked.registry(), request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (asked.language() != null) {
      request.setAttribute(LANGUAGE, asked.language());
      page(asked, request, response);
    } else if (asked.entrance()) {
      greet(asked.registry(), request, response);
    } else if (asked.named() != null && path.endsWith(FEED)) {
      request.getRequestDispatcher(FEED).forward(request, response);
    } else if (isView(path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String pathOf(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  /** A page has one address: that of the default registry names none. */
  private static boolean isNamedInVain(Address.Path asked) {
    return asked.named() != null && asked.registry().equals(Site.DEFAULT);
  }

  private static String withQuery(String path, HttpServletRequest request) {
    String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
    return (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }

  /** Whether there is such a registry; from here on the pages are its. */
  private boolean isKnown(String registry, HttpServletRequest request) {
    if (registry.equals(Site.DEFAULT)) {
      return true;
    }
    Optional<RegistryList.Row> known = registries.of(registry);
    known.ifPresent(row -> request.setAttribute(Site.ATTRIBUTE, row));
    return known.isPresent();
  }

  /** Views are reached by their address only; the components' own files keep their ending. */
  private static boolean isView(String path) {
    return path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/");
  }

  private static void greet(
      String registry, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.preferred(request.getHeader("Accept-Language"));
    response.addHeader("Vary", "Accept-Language");
    response.sendRedirect(Address.of(registry, language, Page.HOME).toString());
  }

  private void page(Address.Path asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (asked.rest() == null) {
      response.sendRedirect(Address.of(asked.registry(), asked.language(), Page.HOME).toString());
      return;
    }
    Address address = asked.address().filter(found -> views.exists(found.page())).orElse(null);
    if (address == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!METHODS.contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (mayNotSee(address.page(), request)) {
      refuse(address, request, response);
    } else if (isElsewhere(address, request)) {
      response.sendRedirect(withQuery(address.of(Site.homeOf(request)).toString(), request));
    } else {
      show(address, request, response);
    }
  }

  /** What is not public everybody has in one registry only: links of others lead there as well. */
  private static boolean isElsewhere(Address address, HttpServletRequest request) {
    return !address.page().isStateless()
        && !"POST".equals(request.getMethod())
        && !address.registry().equals(Site.homeOf(request));
  }

  private static boolean mayNotSee(Page page, HttpServletRequest request) {
    return page.getAudience().stream().noneMatch(audience -> audience.includes(request));
  }

  private static void refuse(
      Address address, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getUserPrincipal() != null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String next = URLEncoder.encode(withQuery(request.getRequestURI(), request), UTF_8);
    Address signIn = Address.of(address.registry(), address.language(), Page.SIGN_IN);
    // Also where only a part of the page was asked for: the whole page then moves on.
    Servlets.facesRedirect(request, response, signIn + "?next=" + next);
  }

  private static void show(
      Address address, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute(Address.ATTRIBUTE, address);
    boolean mine = request.getUserPrincipal() != null || !address.page().isStateless();
    response.setHeader("Cache-Control", mine ? "no-store" : "no-cache");
    try {
      request.getRequestDispatcher(address.page().getView()).forward(request, response);
    } catch (ServletException | RuntimeException failure) {
      fail(failure, response);
    }
  }

  /** The message makes Faces see an error page, also where a form was sent: it restores no view. */
  private static void fail(Exception failure, HttpServletResponse response)
      throws IOException, ServletException {
    if (!response.isCommitted() && ExceptionMessages.isNotFound(failure)) {
      // The page that failed has said its nonce already; the error page says another.
      response.reset();
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "Not found");
    } else if (!response.isCommitted() && ExceptionMessages.isExpired(failure)) {
      response.sendError(HttpServletResponse.SC_CONFLICT, "Expired");
    } else {
      throw new ServletException(failure);
    }
  }
}
