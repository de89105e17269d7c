package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a transaction hangs on, by kind; written once. */
@Embeddable
public class Ties {
  @Column(name = "decision_id", updatable = false)
  private Long decisionId;

  @Column(updatable = false)
  private Long reverses;

  @Column(updatable = false)
  private Long sender;

  protected Ties() {}

  Ties(Terms terms) {
    this.decisionId = terms.decisionId();
    this.reverses = terms.reverses();
    this.sender = terms.sender();
  }

  Long decisionId() {
    return decisionId;
  }

  Long reverses() {
    return reverses;
  }

  Long sender() {
    return sender;
  }
}
