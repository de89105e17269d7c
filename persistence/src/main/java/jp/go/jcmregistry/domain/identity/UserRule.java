package jp.go.jcmregistry.domain.identity;

/** What stands against an act on a user. */
public enum UserRule {
  /** What somebody frozen began or approved does not come true. */
  PEOPLE_ARE_NOT_FROZEN("J6003"),
  /** What needs a second person is decided by another than the one who asked for it. */
  ANOTHER_PERSON_DECIDES("J7401"),
  /** Only a request that waits is decided. */
  STILL_WAITS("J7402"),
  /** The same is asked for once at a time. */
  ASKED_ONCE("J7403"),
  /** Roles are for staff: nobody is both staff and representative. */
  ROLES_ARE_FOR_STAFF("J7404"),
  /** System administrators belong to the installation, everybody else to one registry. */
  ROLE_FITS_THE_REGISTRY("J7405"),
  /** An act on a user says why. */
  REASON_GIVEN("J7406"),
  /** Nobody takes themselves away or resets themselves. */
  NOT_ONESELF("J7407"),
  /** Only what is there can be taken away: a role, an app, a freeze. */
  SOMETHING_TO_DO("J7408"),
  /** Nobody decides a request about themselves, whoever asked. */
  NOT_ABOUT_ONESELF("J7409"),
  /** Alone decides who has been alone for a week: nobody makes themselves alone. */
  ALONE_FOR_A_WEEK("J7410");

  private final String number;

  UserRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
