package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which application a visitor works on: its number and secret in a cookie until the browser is
 * closed, so that neither stands in an address and no session is needed. Whoever is signed in opens
 * their own by its number alone.
 */
@RequestScoped
public class Applicant {
  private static final String COOKIE = "application";
  private static final Pattern FORM =
      Pattern.compile("(A-[0-9]{4}-[0-9]{6,12})\\.([A-Z2-9-]{19})?");

  @Inject private HttpServletRequest request;

  private Key chosen;

  /** Number and secret of one application; the secret is null for whoever is signed in. */
  public record Key(String number, String secret) {}

  /** What the browser sent; empty where it sent nothing readable. */
  public Optional<Key> key() {
    return chosen == null ? sent() : Optional.of(chosen);
  }

  private Optional<Key> sent() {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(cookie -> FORM.matcher(cookie.getValue()))
        .filter(matcher -> matcher.matches())
        .map(matcher -> new Key(matcher.group(1), matcher.group(2)))
        .findFirst();
  }

  /** Lets the browser keep it until it is closed. */
  public void remember(Key key, HttpServletResponse response) {
    chosen = key;
    String secret = key.secret() == null ? "" : key.secret();
    Cookie cookie = new Cookie(COOKIE, key.number() + "." + secret);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath("/");
    response.addCookie(cookie);
  }
}
