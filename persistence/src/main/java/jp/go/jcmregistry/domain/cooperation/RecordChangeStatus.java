package jp.go.jcmregistry.domain.cooperation;

/** Where a change of a record is. */
public enum RecordChangeStatus {
  PROPOSED,
  CARRIED_OUT,
  REJECTED,
  WITHDRAWN
}
