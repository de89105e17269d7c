package jp.go.jcmregistry.domain.task;

/** What stands against working on something that waits. */
public enum TaskRule {
  /** Two people never work on one thing: whoever claimed it decides it, while the claim lasts. */
  NOBODY_ELSE_WORKS_ON_IT("J8011"),
  /** Only what waits for the staff of this registry is claimed. */
  STILL_WAITS("J8012"),
  /** Only who may do it claims it, or has it handed over. */
  MAY_DO_IT("J8013"),
  /** Only who works on something gives it back or hands it over. */
  WORKS_ON_IT("J8014"),
  /** A comment says something. */
  SOMETHING_IS_SAID("J8015");

  private final String number;

  TaskRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
