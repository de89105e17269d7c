package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.go.jcmregistry.usecase.identity.Profile;

/** Who looks at the page, as far as pages may ask: the container decides, nothing is copied. */
@Named
@RequestScoped
public class ActiveUser {

  @Inject private HttpServletRequest request;
  @Inject private Profile profile;

  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  /** What the person is called; the login ID stands in the profile. */
  public String getName() {
    return profile.name();
  }

  public boolean isHolder() {
    return Audience.HOLDER.includes(request);
  }

  /** True for who sees all of a registry, and for who administers the installation. */
  public boolean isStaff() {
    return Page.ADMIN.getAudience().stream().anyMatch(audience -> audience.includes(request));
  }

  /** Whether a role by its container name is this person's; a hint for pages, never the guard. */
  public boolean is(String role) {
    return request.isUserInRole(role);
  }

  public boolean maySee(Page page) {
    return page.getAudience().stream().anyMatch(audience -> audience.includes(request));
  }

  /** Where somebody who has just signed in belongs. */
  public Page getFirstPage() {
    if (isHolder()) {
      return Page.WELCOME;
    }
    return isStaff() ? Page.ADMIN : Page.HOME;
  }
}
