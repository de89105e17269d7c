package jp.go.jcmregistry.usecase.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;

/** Sends what waits in the outbox; what cannot leave now is tried again later. */
@Dependent
public class DueMail {
  private static final System.Logger LOGGER = System.getLogger(DueMail.class.getName());

  @Inject private DueLetter step;

  private final PostOffice postOffice = PostOffice.ofEnvironment();

  /** Sends until nothing waits any more, or the server cannot be reached. */
  public void send() {
    if (!postOffice.isThere() || !step.waits()) {
      return;
    }
    try (PostOffice.Counter counter = postOffice.open()) {
      boolean more = true;
      while (more) {
        more = step.send(counter);
      }
    } catch (MessagingException unreachable) {
      LOGGER.log(Level.WARNING, "The mail server " + postOffice.host() + " fails", unreachable);
      step.postpone(String.valueOf(unreachable.getMessage()));
    }
  }
}
