package jp.go.jcmregistry.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import jp.go.jcmregistry.usecase.notice.Maintenance;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.Site;

/** What every page says of maintenance: ahead, about to begin, under way. */
@Named("maintenance")
@RequestScoped
public class MaintenanceBanner {

  private static final System.Logger LOGGER = System.getLogger(MaintenanceBanner.class.getName());

  /** No session lives longer, so no page of one waits longer for its warning. */
  private static final Duration SESSION_MAX = Duration.ofHours(8);

  @Inject private Maintenance maintenance;
  @Inject private ActiveUser activeUser;
  @Inject private Site site;

  private Maintenance.Near near;

  @PostConstruct
  void read() {
    try {
      near = maintenance.near(site.getConcerned()).orElse(null);
    } catch (RuntimeException failure) {
      // The page that says what failed has a banner as well, and must not fail for it.
      LOGGER.log(Level.WARNING, "Whether the registry is closed could not be read", failure);
    }
  }

  public boolean isAnnounced() {
    return near != null;
  }

  public boolean isClosed() {
    return near != null && near.isClosed();
  }

  public String getNotice() {
    return near.notice();
  }

  public Instant getFrom() {
    return near.window().from();
  }

  public Instant getUntil() {
    return near.window().until();
  }

  /** Account holders are signed out when it begins; staff are not. */
  public boolean isWarned() {
    return near != null && activeUser.isHolder() && near.isWarned();
  }

  /** In how many seconds this page has to warn its reader; null when it never will. */
  public Long getSecondsToWarning() {
    boolean waits = near != null && activeUser.isHolder() && !near.isClosed() && !near.isWarned();
    Duration left = waits ? near.untilWarning() : SESSION_MAX;
    return left.compareTo(SESSION_MAX) < 0 ? left.toSeconds() + 1 : null;
  }
}
