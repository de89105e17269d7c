package jp.go.jcmregistry.web.transaction;

/** What credits are mostly given up for; offered beside free words. */
public enum CancellationPurpose {
  OFFSET,
  PRODUCT,
  CONTRIBUTION,
  REPORTING,
  OTHER
}
