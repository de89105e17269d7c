package jp.go.jcmregistry.domain.credit;

/** What stands against a freeze or its release, and what a freeze stops besides units. */
public enum FreezeRule {
  /** Nothing is proposed, approved or executed while a registry's transactions are stopped. */
  REGISTRY_IS_NOT_STOPPED("J6002"),
  /** A freeze names something that is there. */
  TARGET_IS_THERE("J6101"),
  /** A freeze and its release say why. */
  REASON_GIVEN("J6102"),
  /** What is frozen is not frozen again. */
  NOT_FROZEN_ALREADY("J6103"),
  /** A release is decided by somebody who neither froze nor asked for it. */
  ANOTHER_PERSON_RELEASES("J6104"),
  /** Only a freeze that holds is released, and only after somebody has asked for it. */
  STILL_HOLDS("J6105"),
  /** A decision about the list of units changes whether it is public. */
  PUBLICATION_CHANGES("J6106");

  private final String number;

  FreezeRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
