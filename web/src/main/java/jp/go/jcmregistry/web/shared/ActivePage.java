package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;

/**
 * The page and the language of this request. An error page has no page, only the language of the
 * address that failed or, where that has none, the one the browser asks for.
 */
@Named
@RequestScoped
public class ActivePage {

  @Inject private HttpServletRequest request;
  @Inject private Site site;

  /** The page asked for; null on an error page without one. */
  public Page getPage() {
    Address address = address();
    return address == null ? null : address.page();
  }

  /** The last part of the path, on pages that carry a key. */
  public String getKey() {
    Address address = address();
    return address == null ? null : address.key();
  }

  /**
   * Whether the page tells what it is for: those of account holders and of the desk do; what is
   * shown instead of one of them, because it is not there, does not.
   */
  public boolean isWithHelp() {
    boolean error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    return getPage() != null && !getPage().isStateless() && !error;
  }

  public Language getLanguage() {
    Language language = (Language) request.getAttribute(AddressFilter.LANGUAGE);
    return language != null ? language : Language.preferred(request.getHeader("Accept-Language"));
  }

  public Locale getLocale() {
    return getLanguage().getLocale();
  }

  /** A name that is kept in both languages, in the one of this page. */
  public String either(String english, String japanese) {
    return getLanguage() == Language.JAPANESE ? japanese : english;
  }

  /** The address of a page without a key, of the same registry and in the same language. */
  public Address to(Page page) {
    return to(page, null);
  }

  /** The address of a page with a key. */
  public Address to(Page page, String key) {
    return new Address(site.getRegistry(), getLanguage(), page, key);
  }

  /** This page with its query, in its own language. */
  public String getHere() {
    return here(getLanguage());
  }

  /** This page with its query, in the other language. */
  public String getElsewhere() {
    return here(getLanguage().other());
  }

  /** Where an act of this page leads that is done: the same page, asked for anew. */
  public String shownAgain() {
    return getPage().getView() + "?faces-redirect=true&key=" + getKey();
  }

  /** When it was shown, for a page on paper says no more than what held then. */
  public Instant getShownAt() {
    return Instant.now();
  }

  private String here(Language language) {
    Address address = address();
    if (address == null) {
      return Address.of(site.getRegistry(), language, Page.HOME).toString();
    }
    String path =
        new Address(address.registry(), language, address.page(), address.key()).toString();
    boolean query = "GET".equals(request.getMethod()) && request.getQueryString() != null;
    return query ? path + "?" + request.getQueryString() : path;
  }

  private Address address() {
    return (Address) request.getAttribute(Address.ATTRIBUTE);
  }
}
