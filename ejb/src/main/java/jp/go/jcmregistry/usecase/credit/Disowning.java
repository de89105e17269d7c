package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.credit.Freeze;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.AccessNotes;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Group;

/**
 * “This was not me”: somebody finds an access under their own name that they did not make. Nothing
 * is asked and nobody is waited for; whoever guards the registry is told.
 */
@Stateless
@RolesAllowed(Group.USER)
public class Disowning {
  /** For staff of either language. */
  private static final String REASON = "“This was not me” / 身に覚えがない";

  @Inject private CurrentUser currentUser;
  @Inject private Freezes freezes;
  @Inject private FreezeTelling telling;
  @Inject private RegistryUsers users;
  @Inject private Notifications notifications;
  @Inject private AccessNotes notes;

  /**
   * Freezes the caller at once, which ends every session and stops what they started; answers with
   * the number of the freeze. Two people of the administration release it, as any other.
   *
   * @param loginId whom the page was about: a form left open by somebody else freezes nobody
   */
  @Audited
  public String disown(String loginId) {
    Actor actor = currentUser.actor();
    if (!actor.loginId().equals(loginId)) {
      throw new NotFoundOrNotYours("user");
    }
    Freeze.Terms terms =
        new Freeze.Terms(
            FreezeTarget.USER, actor.loginId(), RestrictionKind.FREEZE, null, REASON, false);
    notes.note(AccessKind.DISOWNED, actor.loginId());
    Freeze freeze = freezes.freeze(terms, List.of(), actor);
    telling.frozen(freeze);
    String what = actor.loginId() + ", " + freeze.number();
    notifications.tell(guards(actor), NotificationKind.DISOWNED, null, what, freeze.fromAt());
    return freeze.number();
  }

  /** Those who administer the installation, and who can release in the registry. */
  private List<Long> guards(Actor actor) {
    Stream<Long> installation = users.having(null, Role.SYSTEM_ADMINISTRATOR).stream();
    Stream<Long> registry =
        actor.registry() == null
            ? Stream.of()
            : Stream.of(Role.OPERATOR, Role.APPROVER)
                .flatMap(role -> users.having(actor.registry(), role).stream());
    return Stream.concat(installation, registry)
        .distinct()
        .filter(id -> id != actor.userId())
        .toList();
  }
}
