package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The links of header and footer: only pages that exist and that this person may see. */
@Named
@RequestScoped
public class Menu {

  private static final List<Page> PUBLIC =
      List.of(
          Page.ABOUT,
          Page.PROCEDURES,
          Page.CREDIT_SEARCH,
          Page.DISCLOSURE,
          Page.NOTICES,
          Page.CONTACT);
  private static final List<Page> HOLDER =
      List.of(
          Page.WELCOME,
          Page.ACCOUNTS,
          Page.MY_CREDITS,
          Page.APPROVALS,
          Page.CERTIFICATES,
          Page.OWN_APPLICATIONS,
          Page.ACCESS_LOG,
          Page.LOG,
          Page.PROFILE);
  private static final List<Page> STAFF =
      List.of(
          Page.ADMIN,
          Page.QUEUE,
          Page.ISSUANCES,
          Page.PROJECTS,
          Page.TRANSACTIONS,
          Page.RECORDS,
          Page.REPORTING,
          Page.ADMIN_ACCOUNTS,
          Page.ADMIN_NOTICES,
          Page.ADMIN_SETTINGS,
          Page.AUDIT,
          Page.FREEZES,
          Page.USERS);
  private static final List<Page> ABOUT_THE_SITE =
      List.of(
          Page.VERIFY,
          Page.FROZEN,
          Page.MANUALS,
          Page.ACCESSIBILITY,
          Page.PRIVACY,
          Page.TERMS,
          Page.SITEMAP);

  /** Records that have a link of their own: their forms and lists lie under it. */
  private static final Map<String, Page> OF_RECORDS =
      Map.of(
          "NOTICE", Page.ADMIN_NOTICES,
          "PAGE_TEXT", Page.ADMIN_NOTICES,
          "SETTING", Page.ADMIN_SETTINGS);

  @Inject private ActivePage activePage;
  @Inject private ActiveUser activeUser;
  @Inject private Views views;

  /** One link; {@code current} is what aria-current says, null on all others. */
  public record Item(String name, String href, String current) {}

  /** The menu of this person: the public's, the account holder's or the administration's. */
  public List<Item> getMain() {
    if (activeUser.isHolder()) {
      return items(HOLDER);
    }
    return items(activeUser.isStaff() ? STAFF : PUBLIC);
  }

  /** True where the public menu is shown, which alone leads out to the JCM's own site. */
  public boolean isForPublic() {
    return !activeUser.isHolder() && !activeUser.isStaff();
  }

  /** The public pages, at the foot of every page. */
  public List<Item> getPublicPages() {
    return items(PUBLIC);
  }

  /** What every public site owes its readers. */
  public List<Item> getAboutTheSite() {
    return items(ABOUT_THE_SITE);
  }

  /** The signed-in person's pages, for the sitemap; empty for the public. */
  public List<Item> getOwnPages() {
    return isForPublic() ? List.of() : getMain();
  }

  private List<Item> items(List<Page> pages) {
    List<Page> shown =
        pages.stream().filter(page -> views.exists(page) && activeUser.maySee(page)).toList();
    Page section = section(shown.stream()).orElse(null);
    return shown.stream().map(page -> item(page, section)).toList();
  }

  private Item item(Page page, Page section) {
    String current = null;
    if (page == section) {
      current = page == activePage.getPage() ? "page" : "true";
    }
    return new Item(page.name(), Address.of(activePage.getLanguage(), page).toString(), current);
  }

  /** The link under which the active page lies: the one with the longest path in common. */
  private Optional<Page> section(Stream<Page> pages) {
    Page active = activePage.getPage();
    if (active == null) {
      return Optional.empty();
    }
    boolean record = active == Page.RECORDS_OF || active == Page.RECORD_NEW;
    if (record && OF_RECORDS.containsKey(activePage.getKey())) {
      active = OF_RECORDS.get(activePage.getKey());
    }
    String path = active.getPath() + "/";
    return pages
        .filter(page -> path.startsWith(page.getPath() + "/"))
        .max(Comparator.comparingInt(page -> page.getPath().length()));
  }
}
