package jp.go.jcmregistry.domain.notice;

/** The rules of a message to chosen account holders. */
public enum MessageRule {
  /** It names accounts of this registry. */
  ACCOUNTS_ARE_KNOWN("J7251"),
  /** Somebody reads it. */
  SOMEBODY_IS_TOLD("J7252");

  private final String number;

  MessageRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
