package jp.go.jcmregistry.usecase.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.util.MissingResourceException;
import java.util.Optional;
import jp.go.jcmregistry.domain.notice.Letter;
import jp.go.jcmregistry.domain.notice.Mail;
import jp.go.jcmregistry.domain.notice.Mails;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/**
 * One letter of the outbox, in a JTA transaction of its own: its row is claimed while it is handed
 * over, so that two nodes never send it twice. One that was taken by the server and not noted,
 * because the node died in between, is sent again.
 */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DueLetter {
  @Inject private Mails mails;
  @Inject private RegistryClock clock;

  /** Whether anything is due that no other node works on. */
  public boolean waits() {
    return mails.claimDue(clock.now()).isPresent();
  }

  /**
   * Sends the letter that waited longest; false when none was due, or the connection has broken:
   * what still waits is not to be tried on a dead one.
   */
  public boolean send(PostOffice.Counter counter) {
    Optional<Mail> due = mails.claimDue(clock.now());
    due.ifPresent(mail -> hand(mail, counter));
    return due.isPresent() && counter.isOpen();
  }

  private void hand(Mail mail, PostOffice.Counter counter) {
    try {
      Letter letter = mails.letter(mail);
      counter.send(letter, mail.address(), mail.language(), clock.now());
      mails.left(mail, letter, clock.now());
    } catch (MessagingException | MissingResourceException | IllegalArgumentException refused) {
      // What cannot be written is put off as well: it stands in nobody's way.
      mails.failed(mail, String.valueOf(refused.getMessage()), clock.now());
    }
  }

  /** Puts off the letter that waited longest, because the server cannot be reached. */
  public void postpone(String reason) {
    mails.claimDue(clock.now()).ifPresent(mail -> mails.failed(mail, reason, clock.now()));
  }
}
