package jp.go.jcmregistry.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Servlets;

/**
 * Leads {@code /en/...} and {@code /ja/...} to their views. A page that a person may not see is
 * answered exactly like one that does not exist; only who has not signed in is asked to.
 */
public class AddressFilter extends HttpFilter {

  /** The request attribute that holds the language of the address. */
  static final String LANGUAGE = "registry.language";

  private static final long serialVersionUID = 1L;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  @Inject private Views views;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = pathOf(request);
    Optional<Language> language = languageOf(path);
    if (path.equals("/")) {
      greet(request, response);
    } else if (language.isPresent()) {
      request.setAttribute(LANGUAGE, language.get());
      page(language.get(), path, request, response);
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

  private static Optional<Language> languageOf(String path) {
    String[] parts = path.split("/", 3);
    return parts.length < 2 ? Optional.empty() : Language.of(parts[1]);
  }

  /** Views are reached by their address only; the components' own files keep their ending. */
  private static boolean isView(String path) {
    return path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/");
  }

  private static void greet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.preferred(request.getHeader("Accept-Language"));
    response.addHeader("Vary", "Accept-Language");
    response.sendRedirect(Address.of(language, Page.HOME).toString());
  }

  private void page(
      Language language, String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String prefix = "/" + language.getCode();
    if (path.equals(prefix)) {
      response.sendRedirect(prefix + "/");
      return;
    }
    Optional<Address> address = Address.parse(language, path.substring(prefix.length() + 1));
    if (address.isEmpty() || !views.exists(address.get().page())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!METHODS.contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (mayNotSee(address.get().page(), request)) {
      refuse(language, request, response);
    } else {
      show(address.get(), request, response);
    }
  }

  private static boolean mayNotSee(Page page, HttpServletRequest request) {
    return page.getAudience().stream().noneMatch(audience -> audience.includes(request));
  }

  private static void refuse(
      Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getUserPrincipal() != null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String query = request.getQueryString();
    String wanted = request.getRequestURI();
    if ("GET".equals(request.getMethod()) && query != null) {
      wanted += "?" + query;
    }
    String next = URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    // Also where only a part of the page was asked for: the whole page then moves on.
    Servlets.facesRedirect(request, response, Address.of(language, Page.SIGN_IN) + "?next=" + next);
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
