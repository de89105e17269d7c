package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.ApiTokens;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.Invitations;
import jp.go.jcmregistry.domain.identity.LoginId;
import jp.go.jcmregistry.domain.identity.PaperCode;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.identity.UserRequest;
import jp.go.jcmregistry.domain.identity.UserRequests;
import jp.go.jcmregistry.domain.identity.UserRule;
import jp.go.jcmregistry.domain.notice.Addressee;
import jp.go.jcmregistry.domain.notice.Mails;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.usecase.audit.AuditNotes;
import jp.go.jcmregistry.usecase.audit.Audited;

/**
 * Invites people, resets them and takes them away. Staff are the system administrators', who need a
 * second one to grant a role or to take an app away; the people of account holders are also the
 * operators' of their registry.
 */
@Stateless
@RolesAllowed(Group.SYSTEM_ADMINISTRATOR)
public class UserAdministration {
  @Inject private CurrentUser currentUser;
  @Inject private RegistryUsers users;
  @Inject private Representations representations;
  @Inject private Invitations invitations;
  @Inject private ApiTokens tokens;
  @Inject private UserRequests requests;
  @Inject private Tasks tasks;
  @Inject private Notifications notifications;
  @Inject private Mails mails;
  @Inject private ShownCodes codes;
  @Inject private AuditNotes notes;
  @Inject private RegistryClock clock;

  /**
   * Who is invited.
   *
   * @param registry null for those of the installation
   * @param language ja or en
   */
  public record NewPerson(
      String registry, String loginId, String name, String email, String language) {}

  /**
   * Somebody who can choose a password now.
   *
   * @param code to be handed over; null where it leaves by mail, for nobody else sees it then
   */
  public record Invited(String loginId, String code, Instant validUntil) {

    /** Without the code, which must not reach a log. */
    @Override
    public String toString() {
      return "Invited " + loginId;
    }
  }

  /** Invites a member of staff, who may do nothing before a role is granted. */
  @Audited
  public Invited inviteStaff(NewPerson person) {
    return invite(add(person, Capacity.STAFF), NotificationKind.LOGIN_ISSUED);
  }

  /** Invites somebody who will act for account holders of the caller's registry. */
  @Audited
  @RolesAllowed(Group.OPERATOR)
  public Invited inviteRepresentative(NewPerson person) {
    NewPerson ofOurs =
        new NewPerson(
            currentUser.actor().registry(),
            person.loginId(),
            person.name(),
            person.email(),
            person.language());
    return invite(add(ofOurs, Capacity.REPRESENTATIVE), NotificationKind.LOGIN_ISSUED);
  }

  private RegistryUser add(NewPerson person, Capacity capacity) {
    return users.add(
        new RegistryUser(
            new RegistryUser.Person(
                person.registry(),
                capacity,
                LoginId.parse(person.loginId()),
                person.name(),
                person.email(),
                person.language()),
            RegistryUser.NO_PASSWORD,
            clock.now()));
  }

  /** Gives somebody a new code; their password and tokens are good for nothing from now on. */
  @Audited
  @RolesAllowed({Group.SYSTEM_ADMINISTRATOR, Group.OPERATOR})
  public Invited reset(String loginId) {
    RegistryUser user = lock(loginId);
    mustBeAnother(user);
    user.losePassword();
    user.unlock();
    tokens.revokeAllOf(user.id(), clock.now());
    return invite(user, NotificationKind.PASSWORD_INITIALIZED);
  }

  private Invited invite(RegistryUser user, NotificationKind told) {
    Instant now = clock.now();
    PaperCode code = invitations.invite(user.id(), currentUser.actor().userId(), now);
    notifications.tell(List.of(user.id()), told, null, user.loginId(), now);
    mails.post(Addressee.of(user), NotificationKind.INVITATION, code.reveal(), now);
    return new Invited(
        user.loginId(), codes.ofNew(user, code.reveal()), now.plus(Invitations.VALID));
  }

  /** Lets somebody try again before the lock ends. */
  @Audited
  @RolesAllowed({Group.SYSTEM_ADMINISTRATOR, Group.OPERATOR})
  public void unlock(String loginId) {
    lock(loginId).unlock();
  }

  /** Takes somebody away for good, with all roles and representations. */
  @Audited
  public void remove(String loginId) {
    RegistryUser user = lock(loginId);
    mustBeAnother(user);
    Instant now = clock.now();
    user.remove();
    tokens.revokeAllOf(user.id(), now);
    users.rolesOf(user.id()).forEach(role -> users.takeRole(user.id(), role, now));
    representations.endAllOf(user.id(), now);
  }

  /** Ends a role of somebody else. */
  @Audited
  public void takeRole(String loginId, Role role) {
    RegistryUser user = lock(loginId);
    mustBeAnother(user);
    if (!users.takeRole(user.id(), role, clock.now())) {
      throw broken(UserRule.SOMETHING_TO_DO, loginId);
    }
  }

  /** Asks for a role to be granted, which another system administrator decides. */
  @Audited
  public void askForRole(String loginId, Role role, String reason) {
    requests.grant(lock(loginId), role, reason, currentUser.actor());
  }

  /** Asks for somebody's app to be taken away, which another system administrator decides. */
  @Audited
  public void askForReset(String loginId, String reason) {
    RegistryUser user = lock(loginId);
    mustBeAnother(user);
    requests.resetFactor(user, reason, currentUser.actor());
  }

  /** Decides for a request as the second person; answers with whom it was about. */
  @Signed
  @Audited
  public String confirm(long request) {
    Actor actor = tasks.settle(String.valueOf(request), currentUser.actor());
    UserRequest done = requests.confirm(request, actor);
    String loginId = said(done);
    if (done.kind() == UserRequest.Kind.RESET_FACTOR) {
      notifications.tell(
          List.of(done.userId()), NotificationKind.FACTOR_REMOVED, null, loginId, clock.now());
    }
    return loginId;
  }

  /** Decides against a request, or takes one's own back; answers with whom it was about. */
  @Audited
  public String refuse(long request) {
    Actor actor = tasks.settle(String.valueOf(request), currentUser.actor());
    return said(requests.refuse(request, actor));
  }

  /** Notes what was asked for; answers with whom it was about. */
  private String said(UserRequest request) {
    notes.say(
        "UserRequest."
            + request.kind()
            + (request.role() == null ? "" : " Role." + request.role()));
    return users.byId(request.userId()).loginId();
  }

  private RegistryUser lock(String loginId) {
    Actor actor = currentUser.actor();
    return users
        .byLoginId(loginId)
        .filter(actor::administers)
        .flatMap(user -> users.lock(user.id()))
        .orElseThrow(() -> new NotFoundOrNotYours("user"));
  }

  private void mustBeAnother(RegistryUser user) {
    if (user.id() == currentUser.actor().userId()) {
      throw broken(UserRule.NOT_ONESELF, user.loginId());
    }
  }

  private static RuleBroken broken(UserRule rule, String about) {
    return new RuleBroken(Violation.of(rule.number(), about));
  }
}
