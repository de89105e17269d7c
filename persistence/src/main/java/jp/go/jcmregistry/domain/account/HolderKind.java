package jp.go.jcmregistry.domain.account;

/**
 * Who holds accounts: the government, an entity, or the registry itself for its contra accounts.
 */
public enum HolderKind {
  GOVERNMENT,
  ENTITY,
  REGISTRY
}
