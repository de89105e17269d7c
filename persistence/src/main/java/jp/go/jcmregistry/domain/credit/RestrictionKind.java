package jp.go.jcmregistry.domain.credit;

/** Why units are restricted; a trust mark alone does not keep them where they are. */
public enum RestrictionKind {
  FREEZE,
  COURT_ATTACHMENT,
  TRUST
}
