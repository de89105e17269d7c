package jp.go.jcmregistry.domain.cooperation;

/** What stands against a document that is to prove a change. */
public enum EvidenceRule {
  /** Evidence is added before the decision, never after it. */
  WHILE_IT_WAITS("J8033"),
  /** A document is a PDF, PNG or JPEG file of at most 10 MB, one of ten at most. */
  CAN_BE_KEPT("J8034");

  private final String number;

  EvidenceRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
