package jp.go.jcmregistry.domain.credit;

/** The action types of the agreed electronic format (nomenclature, list of action types). */
public enum ItmoActionType {
  AUTHORIZATION,
  FIRST_TRANSFER,
  TRANSFER,
  ACQUISITION,
  USE,
  CANCELLATION,
  VOLUNTARY_CANCELLATION
}
