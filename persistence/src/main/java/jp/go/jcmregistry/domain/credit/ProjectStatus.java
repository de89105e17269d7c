package jp.go.jcmregistry.domain.credit;

/** A project is proposed by one person and registered or rejected by another. */
public enum ProjectStatus {
  PROPOSED,
  REGISTERED,
  REJECTED
}
