package jp.go.jcmregistry.domain.account;

/** Why one holder follows another. */
public enum SuccessionCause {
  MERGER,
  INHERITANCE,
  INSOLVENCY
}
