package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody with a login ID. Belongs to one registry, but for system administrators, who belong to
 * the installation.
 *
 * <p>Life: active; locked for a while after several failed sign-ins; perhaps frozen; at last
 * removed, never deleted.
 */
@Entity
@Table(name = "registry_user")
public class RegistryUser {
  /** No hash of any password. */
  public static final String NO_PASSWORD = "none";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Capacity capacity;

  @Column(name = "login_id", updatable = false)
  private String loginId;

  private String name;
  private String email;
  private String language;
  private String zone = "Asia/Tokyo";

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private UserStatus status = UserStatus.ACTIVE;

  @Column(name = "failed_sign_ins")
  private int failedSignIns;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Column(name = "last_sign_in_at")
  private Instant lastSignInAt;

  @Column(name = "last_sign_in_from")
  private String lastSignInFrom;

  private String session;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  protected RegistryUser() {}

  /**
   * What is known of somebody who gets a login ID.
   *
   * @param registry null for those of the installation
   * @param language ja or en
   */
  public record Person(
      String registry,
      Capacity capacity,
      LoginId loginId,
      String name,
      String email,
      String language) {}

  public RegistryUser(Person person, String passwordHash, Instant createdAt) {
    this.registry = person.registry();
    this.capacity = person.capacity();
    this.loginId = person.loginId().text();
    this.name = person.name();
    this.email = person.email();
    this.language = person.language();
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
  }

  /** Whether signing in could succeed at all, whatever the password. */
  public boolean maySignIn(Instant at) {
    return status == UserStatus.ACTIVE && !isLocked(at);
  }

  public boolean isLocked(Instant at) {
    return lockedUntil != null && at.isBefore(lockedUntil);
  }

  /** Counts a failure; true when it is the one that locks. A lock is never prolonged by trying. */
  public boolean signInFailed(Instant at, LockRule rule) {
    if (isLocked(at)) {
      return false;
    }
    if (lockedUntil != null) {
      lockedUntil = null;
      failedSignIns = 0;
    }
    failedSignIns++;
    if (failedSignIns >= rule.failures()) {
      lockedUntil = at.plus(rule.length());
    }
    return lockedUntil != null;
  }

  /**
   * Forgets the failures and remembers when and from where this was; whatever session was open
   * before has ended with it.
   */
  public void signedIn(Instant at, String from, UUID session) {
    if (!maySignIn(at)) {
      throw new IllegalStateException(loginId + " may not sign in");
    }
    failedSignIns = 0;
    lockedUntil = null;
    lastSignInAt = at;
    lastSignInFrom = from;
    this.session = session.toString();
  }

  /** Has another password from now on. */
  public void choosePassword(String hash) {
    passwordHash = hash;
  }

  /** Has no password any more, until a code lets them choose one. */
  public void losePassword() {
    passwordHash = NO_PASSWORD;
    session = null;
  }

  /** Has to sign in anew. */
  void endSession() {
    session = null;
  }

  /** Lets somebody try again before the lock ends. */
  public void unlock() {
    failedSignIns = 0;
    lockedUntil = null;
  }

  /** Keeps somebody out until two people let them in again. */
  public void freeze() {
    if (status == UserStatus.ACTIVE) {
      status = UserStatus.FROZEN;
      session = null;
    }
  }

  /** Lets somebody in again who was frozen. */
  public void release() {
    if (status == UserStatus.FROZEN) {
      status = UserStatus.ACTIVE;
    }
  }

  /** Takes somebody away for good; they stay named in what they did. */
  public void remove() {
    status = UserStatus.REMOVED;
    passwordHash = NO_PASSWORD;
    session = null;
  }

  /** Chooses the language the registry writes to this person in. */
  public void prefer(String language) {
    this.language = language;
  }

  public Long id() {
    return id;
  }

  public String registry() {
    return registry;
  }

  public Capacity capacity() {
    return capacity;
  }

  public String loginId() {
    return loginId;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String language() {
    return language;
  }

  public String zone() {
    return zone;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public boolean hasPassword() {
    return !NO_PASSWORD.equals(passwordHash);
  }

  public Instant lockedUntil() {
    return lockedUntil;
  }

  /** The one session that counts; null when none was begun, or the last was ended. */
  public UUID session() {
    return session == null ? null : UUID.fromString(session);
  }

  public String lastSignInFrom() {
    return lastSignInFrom;
  }

  public UserStatus status() {
    return status;
  }

  public Instant lastSignInAt() {
    return lastSignInAt;
  }
}
