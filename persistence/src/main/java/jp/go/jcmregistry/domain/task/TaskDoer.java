package jp.go.jcmregistry.domain.task;

import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;

/** For whom something waits. */
public enum TaskDoer {
  OPERATOR,
  APPROVER,
  /** An operator or an approver. */
  EITHER,
  /** Another system administrator; no task of a registry's staff. */
  ADMINISTRATOR,
  /** Another representative of the giving account; no task of the staff's. */
  SECOND_REPRESENTATIVE;

  /** Whether this person has the role it takes. */
  public boolean takes(Actor actor) {
    return switch (this) {
      case OPERATOR -> actor.has(Role.OPERATOR);
      case APPROVER -> actor.has(Role.APPROVER);
      case EITHER -> actor.has(Role.OPERATOR) || actor.has(Role.APPROVER);
      case ADMINISTRATOR -> actor.has(Role.SYSTEM_ADMINISTRATOR);
      case SECOND_REPRESENTATIVE -> false;
    };
  }
}
