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

/** A role a member of staff has had from one instant until another; ended, never edited. */
@Entity
@Table(name = "user_role")
public class UserRole {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Role role;

  @Column(name = "since_at", updatable = false)
  private Instant sinceAt;

  @Column(name = "until_at")
  private Instant untilAt;

  @Column(name = "granted_by", updatable = false)
  private Long grantedBy;

  protected UserRole() {}

  /** Grants a role; {@code grantedBy} is null when the registry itself does. */
  UserRole(RegistryUser user, Role role, Instant sinceAt, Long grantedBy) {
    if (user.capacity() != Capacity.STAFF) {
      throw new IllegalArgumentException(user.loginId() + " is not staff");
    }
    this.userId = user.id();
    this.role = role;
    this.sinceAt = sinceAt;
    this.grantedBy = grantedBy;
  }

  public Role role() {
    return role;
  }
}
