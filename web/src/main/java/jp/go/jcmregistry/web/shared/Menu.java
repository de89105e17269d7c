package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.RecordKind;

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
  private static final Set<Page> OF_RECORDS =
      EnumSet.of(Page.RECORDS_OF, Page.RECORD_NEW, Page.RECORD_CHANGE);
  private static final List<Page> ABOUT_THE_SITE =
      List.of(
          Page.VERIFY,
          Page.FROZEN,
          Page.MANUALS,
          Page.ACCESSIBILITY,
          Page.PRIVACY,
          Page.TERMS,
          Page.SITEMAP);

  @Inject private ActivePage activePage;
  @Inject private ActiveUser activeUser;
  @Inject private Views views;

  private RecordKind record;

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
    return new Item(page.name(), activePage.to(page).toString(), current);
  }

  /** The link under which the active page lies: the one with the longest path in common. */
  private Optional<Page> section(Stream<Page> pages) {
    Page active = activePage.getPage();
    if (active == null) {
      return Optional.empty();
    }
    if (OF_RECORDS.contains(active)) {
      active = getAbove();
    }
    String path = active.getPath() + "/";
    return pages
        .filter(page -> path.startsWith(page.getPath() + "/"))
        .max(Comparator.comparingInt(page -> page.getPath().length()));
  }

  /** Says what the record is that the page shows, where its address does not. */
  public void show(RecordKind kind) {
    record = kind;
  }

  /** The page of the feature whose records the page shows; that of cooperation where it is none. */
  public Page getAbove() {
    RecordKind kind = record == null ? named(activePage.getKey()) : record;
    return kind == null ? Page.RECORDS : above(kind);
  }

  private static RecordKind named(String key) {
    return Arrays.stream(RecordKind.values())
        .filter(kind -> kind.name().equals(key))
        .findFirst()
        .orElse(null);
  }

  private static Page above(RecordKind kind) {
    return switch (kind) {
      case APPROACH, AUTHORIZED_ENTITY, AUTHORIZATION, AUTHORIZED_UNITS, PARTY, REGISTRY ->
          Page.RECORDS;
      case NDC_PERIOD, EMISSIONS, NDC_CLOSING, DUTY, AEF_FILING -> Page.REPORTING;
      case NOTICE, PAGE_TEXT -> Page.ADMIN_NOTICES;
      case HOLDER_MESSAGE -> Page.MESSAGES;
      case SETTING, WORKING_DAY, APPLICATION_FEE -> Page.ADMIN_SETTINGS;
      case REPRESENTATION -> Page.ADMIN_ACCOUNTS;
    };
  }
}
