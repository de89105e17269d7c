package jp.go.jcmregistry.domain.certificate;

/** What a certificate attests: a kind of transaction by its name, or what an account held. */
public enum CertificateKind {
  RETIREMENT,
  OIMP_USE,
  VOLUNTARY_CANCELLATION,
  OMGE_CANCELLATION,
  MANDATORY_CANCELLATION,
  ACCOUNT_INFORMATION
}
