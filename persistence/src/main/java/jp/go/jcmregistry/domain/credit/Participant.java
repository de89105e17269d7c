package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.Embeddable;

/** A project participant and the side it belongs to (alpha-2 code of the Party). */
@Embeddable
public class Participant {
  private String side;
  private String name;

  protected Participant() {}

  public Participant(String side, String name) {
    this.side = side;
    this.name = name;
  }

  public String side() {
    return side;
  }

  public String name() {
    return name;
  }
}
