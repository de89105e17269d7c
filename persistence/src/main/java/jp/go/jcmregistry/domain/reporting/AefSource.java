package jp.go.jcmregistry.domain.reporting;

/**
 * The record a row was made from, so that a finding can lead to it.
 *
 * @param key its number or name within the registry; of a run made from several, the first's
 */
public record AefSource(Kind kind, String key) {
  /** Which page shows the record. */
  public enum Kind {
    SUBMISSION,
    AUTHORIZATION,
    ENTITY,
    TRANSACTION,
    RECORD_CHANGE,
    UNITS
  }
}
