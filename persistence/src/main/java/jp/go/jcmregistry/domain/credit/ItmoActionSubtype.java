package jp.go.jcmregistry.domain.credit;

/** The action subtypes of the agreed electronic format that a registry under Article 6.2 writes. */
public enum ItmoActionSubtype {
  TO_ANOTHER_PARTY,
  AUTHORIZATION,
  ISSUANCE,
  USE_OR_CANCELLATION,
  VOLUNTARY_OMGE,
  OTHER_CANCELLATIONS
}
