package jp.go.jcmregistry.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A holder of accounts; its names and addresses are versions of their own. */
@Entity
@Table(name = "account_holder")
public class AccountHolder {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private HolderKind kind;

  protected AccountHolder() {}

  public AccountHolder(String registry, HolderKind kind) {
    this.registry = registry;
    this.kind = kind;
  }

  public Long id() {
    return id;
  }

  public String registry() {
    return registry;
  }

  public HolderKind kind() {
    return kind;
  }
}
