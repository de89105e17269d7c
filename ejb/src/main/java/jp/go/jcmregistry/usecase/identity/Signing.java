package jp.go.jcmregistry.usecase.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalLong;
import jp.go.jcmregistry.domain.identity.FactorRule;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.SecondFactor;
import jp.go.jcmregistry.domain.identity.SecondFactors;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Whether the person of this request may sign. Programs do not sign: their token was made with a
 * one-time code and can be revoked.
 */
@ApplicationScoped
public class Signing {
  @Inject private CurrentUser currentUser;
  @Inject private Signature signature;
  @Inject private SecondFactors factors;
  @Inject private RegistryUsers users;
  @Inject private Attempts attempts;
  @Inject private RegistryClock clock;

  /**
   * Uses the code of this request for an act, where a person is at work.
   *
   * @throws RuleBroken J7301 to J7304
   */
  void check(String act) {
    if (!signature.needed()) {
      return;
    }
    long userId = currentUser.actor().userId();
    SecondFactor factor = factors.of(userId).orElseThrow(() -> broken(FactorRule.HAS_A_FACTOR));
    Instant now = clock.now();
    if (users.byId(userId).isLocked(now)) {
      throw broken(FactorRule.NOT_LOCKED);
    }
    OptionalLong step = OneTimeCodes.stepOf(factor.secret(), signature.code(), Instant.now());
    if (step.isEmpty()) {
      refuse(userId);
    }
    factors.use(factor, step.getAsLong(), act, now);
  }

  private void refuse(long userId) {
    if (signature.code() != null) {
      attempts.wrongCode(userId, signature.place());
    }
    throw broken(FactorRule.CODE_IS_RIGHT);
  }

  private static RuleBroken broken(FactorRule rule) {
    return new RuleBroken(Violation.of(rule.number()));
  }
}
