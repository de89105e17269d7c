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
  AUTHORIZED_UNITS,
  /** A period of the Party's NDC with its metric, method and target. */
  NDC_PERIOD,
  /** Emissions covered by the NDC in one year, or the indicator of another metric. */
  EMISSIONS,
  /** The closing of a period, after which its figures are final. */
  NDC_CLOSING,
  /** A report of the Party: when it is due, or that it was made. */
  DUTY,
  /** A public notice in one of its versions. */
  NOTICE,
  /** The text of a public page in one of its versions. */
  PAGE_TEXT,
  /** The filing of a year's annual information, in one of its versions. */
  AEF_FILING,
  /** A setting of the registry and the day from which it holds. */
  SETTING,
  /** A day on which the registry works or rests other than by law. */
  WORKING_DAY,
  /** What an application costs, and the day from which it does. */
  APPLICATION_FEE,
  /** A message to the people of chosen accounts, sent when it is decided. */
  HOLDER_MESSAGE,
  /** A Party to the Paris Agreement with its codes and names. */
  PARTY,
  /** The names of this registry. */
  REGISTRY,
  /** What somebody may do for the account of an entity. */
  REPRESENTATION
}
