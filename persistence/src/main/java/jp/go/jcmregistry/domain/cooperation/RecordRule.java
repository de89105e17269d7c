package jp.go.jcmregistry.domain.cooperation;

/** The rules that every change of a record keeps, whatever its kind. */
public enum RecordRule {
  /** Nobody decides the change they entered. */
  ANOTHER_PERSON_DECIDES("J7201"),
  /** Only a change that waits is decided or withdrawn. */
  STILL_WAITS("J7202"),
  /** A rejection says why. */
  REASON_GIVEN("J7203"),
  /** One change of a record waits at a time. */
  ONE_CHANGE_WAITS("J7204"),
  /** A change says something else than what holds. */
  SOMETHING_CHANGES("J7205"),
  /** Every question has an answer of its form. */
  ANSWERS_CAN_BE_READ("J7206"),
  /** Operators enter, approvers decide; only whoever entered a change withdraws it. */
  MAY_ACT("J7207");

  private final String number;

  RecordRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
