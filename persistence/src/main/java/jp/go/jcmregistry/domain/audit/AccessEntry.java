package jp.go.jcmregistry.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One coming, going or looking, with the place it came from. */
@Entity
@Table(name = "access_entry")
public class AccessEntry {
  private static final int LENGTH_MAX = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(name = "user_id", updatable = false)
  private Long userId;

  @Column(name = "login_id", updatable = false)
  private String loginId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private AccessKind kind;

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private String address;

  @Column(updatable = false)
  private String device;

  @Column(updatable = false)
  private Instant at;

  protected AccessEntry() {}

  /**
   * Who it was.
   *
   * @param userId null when nobody has this login ID
   */
  public record Who(String registry, Long userId, String loginId) {}

  /** Notes an access; what a stranger sent is cut to a length that fills no disk. */
  public AccessEntry(Who who, AccessKind kind, String subject, Place place, Instant at) {
    this.registry = who.registry();
    this.userId = who.userId();
    this.loginId = cut(who.loginId());
    this.kind = kind;
    this.subject = cut(subject);
    this.address = cut(place.address());
    this.device = cut(place.device());
    this.at = at;
  }

  // PostgreSQL's text takes any character but this one.
  private static String cut(String text) {
    String clean = text == null ? "" : text.replace("\0", "");
    return clean.length() <= LENGTH_MAX ? clean : clean.substring(0, LENGTH_MAX);
  }

  public Long id() {
    return id;
  }

  public AccessKind kind() {
    return kind;
  }

  public String subject() {
    return subject;
  }

  public String address() {
    return address;
  }

  public String device() {
    return device;
  }

  public Instant at() {
    return at;
  }
}
