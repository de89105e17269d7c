package jp.go.jcmregistry.usecase.identity;

import java.util.Set;
import java.util.TreeSet;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;

/** The groups the container checks; staff have theirs from {@link Role}. */
public final class Group {
  /** Everybody who has signed in. */
  public static final String USER = "USER";

  /** Whoever acts for an account. */
  public static final String HOLDER = "HOLDER";

  public static final String OPERATOR = "OPERATOR";
  public static final String APPROVER = "APPROVER";
  public static final String AUDITOR = "AUDITOR";
  public static final String SYSTEM_ADMINISTRATOR = "SYSTEM_ADMINISTRATOR";

  private Group() {}

  static Set<String> of(Actor actor) {
    Set<String> groups = new TreeSet<>();
    groups.add(USER);
    if (!actor.rights().isEmpty()) {
      groups.add(HOLDER);
    }
    actor.roles().forEach(role -> groups.add(role.name()));
    return groups;
  }
}
