package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes every address Faces writes one of ours: forms, links and redirects to {@code
 * /pages/accounts/account.xhtml} with the parameter {@code key} become {@code /en/accounts/KEY}.
 */
public class AddressViewHandler extends ViewHandlerWrapper {

  /** The parameter that becomes the last part of the path. */
  private static final String KEY = "key";

  private static final String ERROR_PAGES = "/WEB-INF/errorpages/";

  public AddressViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return active().getLocale();
  }

  /**
   * Set before anything is built: components' own listeners ask whether the view is stateless
   * before its file is read, and would open a session.
   */
  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot root = super.createView(context, viewId);
    boolean stateless = Page.ofView(viewId).map(Page::isStateless).orElse(false);
    if (stateless || viewId.startsWith(ERROR_PAGES)) {
      root.setTransient(true);
    }
    return root;
  }

  /** One view serves both languages: the address of this request decides, not the saved view. */
  @Override
  public UIViewRoot restoreView(FacesContext context, String viewId) {
    UIViewRoot root = super.restoreView(context, viewId);
    if (root != null) {
      root.setLocale(calculateLocale(context));
    }
    return root;
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    return address(viewId, null)
        .map(Address::toString)
        .orElseGet(() -> super.getActionURL(context, viewId));
  }

  @Override
  public String getRedirectURL(
      FacesContext context,
      String viewId,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return withKey(viewId, parameters)
        .map(url -> context.getExternalContext().encodeRedirectURL(url.path(), url.query()))
        .orElseGet(() -> super.getRedirectURL(context, viewId, parameters, includeViewParams));
  }

  @Override
  public String getBookmarkableURL(
      FacesContext context,
      String viewId,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return withKey(viewId, parameters)
        .map(url -> context.getExternalContext().encodeBookmarkableURL(url.path(), url.query()))
        .orElseGet(() -> super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
  }

  private record Url(String path, Map<String, List<String>> query) {}

  private static Optional<Url> withKey(String viewId, Map<String, List<String>> parameters) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (parameters != null) {
      query.putAll(parameters);
    }
    boolean keyed = Page.ofView(viewId).map(Page::isKeyed).orElse(false);
    List<String> keys = keyed ? query.remove(KEY) : null;
    String key = keys == null || keys.isEmpty() ? null : keys.get(0);
    return address(viewId, key).map(address -> new Url(address.toString(), query));
  }

  /** A keyed page without a key of its own keeps the one it was asked for with. */
  private static Optional<Address> address(String viewId, String key) {
    ActivePage active = active();
    return Page.ofView(viewId)
        .map(
            page -> {
              String wanted = key == null && page == active.getPage() ? active.getKey() : key;
              return active.to(page, page.isKeyed() ? wanted : null);
            });
  }

  private static ActivePage active() {
    return CDI.current().select(ActivePage.class).get();
  }
}
