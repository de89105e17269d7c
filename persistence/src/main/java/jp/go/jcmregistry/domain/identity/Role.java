package jp.go.jcmregistry.domain.identity;

/** What a member of staff may do; the names are also the roles the container checks. */
public enum Role {
  OPERATOR,
  APPROVER,
  AUDITOR,
  SYSTEM_ADMINISTRATOR
}
