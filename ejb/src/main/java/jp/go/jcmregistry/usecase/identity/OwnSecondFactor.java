package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import jp.go.jcmregistry.domain.identity.FactorRule;
import jp.go.jcmregistry.domain.identity.PaperCode;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.SecondFactor;
import jp.go.jcmregistry.domain.identity.SecondFactors;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.audit.Audited;

/** One's own app for one-time codes: set up by choice, or changed for another. */
@Stateless
@RolesAllowed(Group.USER)
public class OwnSecondFactor {
  @Inject private CurrentUser currentUser;
  @Inject private RegistryUsers users;
  @Inject private SecondFactors factors;
  @Inject private Attempts attempts;
  @Inject private Signature signature;
  @Inject private Notifications notifications;
  @Inject private RegistryClock clock;

  /**
   * What the caller has.
   *
   * @param since null where there is no app yet
   * @param codesLeft recovery codes not used yet
   */
  public record State(Instant since, long codesLeft) {}

  /** What the caller has now. */
  public State state() {
    return factors
        .of(currentUser.actor().userId())
        .map(factor -> new State(factor.enrolledAt(), factors.codesLeft(factor)))
        .orElse(new State(null, 0));
  }

  /**
   * A change of app.
   *
   * @param present a code of the present app or a recovery code; ignored where there is no app
   * @param secret the new app's, Base32
   * @param code what the new app shows
   */
  public record Change(String present, String secret, String code) {

    /** Nothing of it may reach a log. */
    @Override
    public String toString() {
      return "Change";
    }
  }

  /**
   * Sets up another app in place of the one there may be, which then shows no codes that count.
   *
   * @return new recovery codes, never to be had again
   * @throws RuleBroken J7301 to J7303
   */
  @Audited
  public List<String> change(Change change) {
    RegistryUser user = users.byId(currentUser.actor().userId());
    Instant now = clock.now();
    if (user.isLocked(now)) {
      throw broken(FactorRule.NOT_LOCKED);
    }
    factors.of(user.id()).ifPresent(factor -> mustBeOwner(user.id(), factor, change, now));
    byte[] bytes = OneTimeCodes.secret(change.secret());
    OptionalLong step = OneTimeCodes.stepOf(bytes, change.code(), Instant.now());
    if (step.isEmpty()) {
      throw broken(FactorRule.CODE_IS_RIGHT);
    }
    List<PaperCode> codes = PaperCode.makeSet();
    SecondFactor made = factors.begin(user.id(), bytes, codes, now, user.id());
    factors.use(made, step.getAsLong(), "enrol", now);
    notifications.tell(
        List.of(user.id()),
        NotificationKind.FACTOR_CHANGED,
        null,
        signature.place().address(),
        now);
    return codes.stream().map(PaperCode::reveal).toList();
  }

  private void mustBeOwner(long userId, SecondFactor factor, Change change, Instant now) {
    String present = change.present();
    OptionalLong step = OneTimeCodes.stepOf(factor.secret(), present, Instant.now());
    if (step.isPresent()) {
      factors.use(factor, step.getAsLong(), "change", now);
    } else if (!factors.recover(factor, PaperCode.typed(present), now)) {
      attempts.wrongCode(userId, signature.place());
      throw broken(FactorRule.CODE_IS_RIGHT);
    }
  }

  private static RuleBroken broken(FactorRule rule) {
    return new RuleBroken(Violation.of(rule.number()));
  }
}
