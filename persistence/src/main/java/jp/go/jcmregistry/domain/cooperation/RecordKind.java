package jp.go.jcmregistry.domain.cooperation;

/** The records of a registry that two people keep: entered by one, decided by another. */
public enum RecordKind {
  /** A cooperative approach and the Parties that take part in it. */
  APPROACH,
  /** An entity that a Party authorized under an approach. */
  AUTHORIZED_ENTITY,
  /** An authorization to use, in one of its versions. */
  AUTHORIZATION,
  /** Units that an authorization covers from then on, with their ITMO identifiers. */
  AUTHORIZED_UNITS
}
