package jp.go.jcmregistry.usecase.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.notice.Notice.Window;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** Whether a registry is closed for maintenance, or will be. */
@Stateless
@PermitAll
public class Maintenance {
  /** How long before its begin a window is announced on every page. */
  private static final Duration ANNOUNCED = Duration.ofDays(14);

  /** How long before its begin those who are signed in are warned. */
  private static final Duration WARNED = Duration.ofMinutes(15);

  @Inject private MaintenanceWindows windows;
  @Inject private RegistryClock clock;

  /**
   * A window that runs or is near.
   *
   * @param notice the number of the notice that announces it
   * @param now the registry's time at which this was true
   */
  public record Near(String notice, Window window, Instant now) implements Serializable {
    /** Whether the registry is closed now. */
    public boolean isClosed() {
      return window.contains(now);
    }

    /** Whether people are warned now that they will be signed out. */
    public boolean isWarned() {
      return !isClosed() && !now.isBefore(window.from().minus(WARNED));
    }

    /** For how long nobody need be warned yet; zero once they are. */
    public Duration untilWarning() {
      Duration left = Duration.between(now, window.from().minus(WARNED));
      return left.isNegative() ? Duration.ZERO : left;
    }

    /** For how long the registry stays closed, or will be closed from now on. */
    public Duration untilOpen() {
      return Duration.between(now, window.until());
    }
  }

  /**
   * The window that runs, or the next one when it begins within 14 days. Asked at every request,
   * and reading only: no transaction is begun for it.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Near> near(String registry) {
    Instant now = clock.now();
    return windows
        .next(registry, now)
        .filter(next -> !now.isBefore(next.window().from().minus(ANNOUNCED)))
        .map(next -> new Near(next.notice(), next.window(), now));
  }
}
