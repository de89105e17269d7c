package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import jp.go.jcmregistry.usecase.credit.StoppedTransactions;
import jp.go.jcmregistry.web.shared.ActiveUser;

/** What every page says to whoever is signed in while all transactions are stopped. */
@Named("stopped")
@RequestScoped
public class StoppedBanner {

  private static final System.Logger LOGGER = System.getLogger(StoppedBanner.class.getName());

  @Inject private StoppedTransactions stopped;
  @Inject private ActiveUser activeUser;

  private Boolean shown;

  /** Whether it is to be said. */
  public boolean isShown() {
    if (shown == null) {
      shown = activeUser.isSignedIn() && isStopped();
    }
    return shown;
  }

  private boolean isStopped() {
    try {
      return stopped.now();
    } catch (RuntimeException failure) {
      // The page that says what failed has a banner as well, and must not fail for it.
      LOGGER.log(Level.WARNING, "Whether transactions are stopped could not be read", failure);
      return false;
    }
  }
}
