package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LockingAUserTest {
  private static final LockRule RULE = new LockRule(5, Duration.ofMinutes(15));
  private static final Instant NOW = People.START;

  private final RegistryUser user =
      new RegistryUser(People.person(Capacity.REPRESENTATIVE), "hash", NOW);

  @Test
  void fourFailuresDoNotLock() {
    fail(4);

    assertThat(user.maySignIn(NOW)).isTrue();
  }

  @Test
  void theFifthFailureLocks() {
    fail(4);

    assertThat(user.signInFailed(NOW, RULE)).isTrue();
    assertThat(user.maySignIn(NOW)).isFalse();
  }

  @Test
  void theLockHoldsUntilItsLastInstantAndNotLonger() {
    fail(5);

    assertThat(user.maySignIn(NOW.plus(Duration.ofMinutes(15)).minusNanos(1000))).isFalse();
    assertThat(user.maySignIn(NOW.plus(Duration.ofMinutes(15)))).isTrue();
  }

  @Test
  void tryingWhileLockedDoesNotProlongTheLock() {
    fail(5);

    assertThat(user.signInFailed(NOW.plus(Duration.ofMinutes(14)), RULE)).isFalse();
    assertThat(user.maySignIn(NOW.plus(Duration.ofMinutes(15)))).isTrue();
  }

  @Test
  void afterALockFiveMoreFailuresAreNeededForTheNext() {
    fail(5);
    Instant later = NOW.plus(Duration.ofHours(1));
    for (int i = 0; i < 4; i++) {
      assertThat(user.signInFailed(later, RULE)).isFalse();
    }

    assertThat(user.signInFailed(later, RULE)).isTrue();
  }

  @Test
  void signingInForgetsTheFailures() {
    fail(4);
    user.signedIn(NOW, "192.0.2.1", UUID.randomUUID());
    fail(4);

    assertThat(user.maySignIn(NOW)).isTrue();
  }

  @Test
  void nobodySignsInWhileLocked() {
    fail(5);

    assertThatThrownBy(() -> user.signedIn(NOW, "192.0.2.1", UUID.randomUUID()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void staffRepresentNobodyAndRepresentativesHaveNoRole() {
    RegistryUser staff = new RegistryUser(People.person(Capacity.STAFF), "hash", NOW);

    assertThatThrownBy(() -> new Representation(staff, 1, Rights.READ, NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new UserRole(user, Role.OPERATOR, NOW, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      user.signInFailed(NOW, RULE);
    }
  }
}
