package jp.go.jcmregistry.domain.cooperation;

/** The rules of what a registry sets: its settings, its working days. */
public enum SettingRule {
  /** A value has the setting's form and lies within its bounds. */
  WITHIN_BOUNDS("J7211"),
  /** What is set holds from today or later: what has been counted stays. */
  NOT_IN_THE_PAST("J7212"),
  /** A setting begins to hold once on a day. */
  ONE_VALUE_A_DAY("J7213");

  private final String number;

  SettingRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
