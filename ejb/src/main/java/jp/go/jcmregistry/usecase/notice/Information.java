package jp.go.jcmregistry.usecase.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.go.jcmregistry.domain.audit.AccessLog;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.notice.Letter;
import jp.go.jcmregistry.domain.notice.Notification;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.notice.Told;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Group;

/** The Information list: what the caller was told in person. */
@Stateless
@RolesAllowed(Group.USER)
public class Information {
  public static final int PAGE_SIZE = 10;

  @Inject private CurrentUser currentUser;
  @Inject private RegistryUsers users;
  @Inject private Notifications notifications;
  @Inject private AccessLog accessLog;
  @Inject private RegistryClock clock;

  /**
   * The page somebody arrives on.
   *
   * @param previous the sign-in before this one; null at the first
   */
  public record Welcome(String name, Visit previous, List<Message> messages, long total) {

    public int pages() {
      return Math.max(1, (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE));
    }
  }

  /** When somebody signed in, and from where. */
  public record Visit(Instant at, String address, String device) {}

  /**
   * One message.
   *
   * @param told what it says, for a reader of any language
   */
  public record Message(long id, Told told, Instant notifiedAt) {

    public NotificationKind kind() {
      return told.kind();
    }

    /** What its sentence names: the number of a transaction or account, a login ID. */
    public String detail() {
      return told.detail();
    }

    /** True when the detail is the number of a transaction that can be looked at. */
    public boolean isAboutTransaction() {
      return kind().isAboutTransaction();
    }

    /** The number of the document request it is about; null where it is about none. */
    public String documentRequest() {
      return kind().isAboutDocuments() ? detail().split(" ")[0] : null;
    }

    /** The number of the account whose limits it is about; null where it is about none. */
    public String limitsOf() {
      return kind().isAboutLimits() ? detail() : null;
    }

    /**
     * The number of the account whose trusted accounts it is about; null where it is about none.
     */
    public String trustOf() {
      return kind().isAboutTrust() ? detail() : null;
    }

    /** What the message is called. */
    public String title(Locale reader) {
      return Letter.title(kind(), reader);
    }

    /** What the message says. */
    public String text(Locale reader) {
      return Letter.text(kind(), told.named(reader), reader);
    }
  }

  /** Greets the caller with one part of the list, newest first; pages count from 1. */
  public Welcome welcome(int page) {
    long user = currentUser.actor().userId();
    List<Message> messages =
        notifications.of(user, (Math.max(page, 1) - 1) * PAGE_SIZE, PAGE_SIZE).stream()
            .map(Information::message)
            .toList();
    Visit previous =
        accessLog
            .previousSignIn(user)
            .map(entry -> new Visit(entry.at(), entry.address(), entry.device()))
            .orElse(null);
    return new Welcome(users.byId(user).name(), previous, messages, notifications.count(user));
  }

  /** One message of the caller's. */
  public Message read(long id) {
    return message(notifications.of(currentUser.actor().userId(), id));
  }

  /** Takes a message off the caller's list; the record stays. */
  public void delete(long id) {
    notifications.of(currentUser.actor().userId(), id).delete(clock.now());
  }

  private static Message message(Notification notification) {
    return new Message(notification.id(), notification.told(), notification.notifiedAt());
  }
}
