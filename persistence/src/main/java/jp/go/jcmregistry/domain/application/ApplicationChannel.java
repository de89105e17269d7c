package jp.go.jcmregistry.domain.application;

/** How an application reached the registry. */
public enum ApplicationChannel {
  /** Filled in on the public site; number and secret together open it. */
  PUBLIC,
  /** Filled in by somebody who is signed in and acts for an account. */
  HOLDER,
  /** Received on paper and entered by an operator. */
  PAPER
}
