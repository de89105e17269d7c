package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

class SigningInIT {
  private static final LockRule RULE = new LockRule(5, Duration.ofMinutes(15));
  private static final Instant NOW = Instant.parse("2024-07-01T01:02:03.456789Z");

  private final RegistryDatabase database = RegistryDatabase.get();

  @Test
  void aLockIsStillThereWhenReadAgain() {
    RegistryUser user = database.call(People::representative);
    for (int i = 0; i < 5; i++) {
      fail(user.id());
    }

    RegistryUser found = find(user.loginId());

    assertThat(found.isLocked(NOW.plusSeconds(899))).isTrue();
    assertThat(found.isLocked(NOW.plusSeconds(900))).isFalse();
  }

  @Test
  void signingInIsRememberedToTheMicrosecond() {
    RegistryUser user = database.call(People::representative);

    signIn(user, UUID.randomUUID());

    assertThat(find(user.loginId()).lastSignInAt()).isEqualTo(NOW);
    assertThat(find(user.loginId()).lastSignInFrom()).isEqualTo("192.0.2.7");
  }

  @Test
  void aSecondSignInEndsTheSessionOfTheFirst() {
    RegistryUser user = database.call(People::representative);
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();

    signIn(user, first);
    assertThat(isIn(user, first)).isTrue();
    signIn(user, second);

    assertThat(isIn(user, first)).isFalse();
    assertThat(isIn(user, second)).isTrue();
  }

  @Test
  void aFreezeEndsTheSessionAndItsReleaseBringsItNotBack() {
    RegistryUser user = database.call(People::representative);
    UUID session = UUID.randomUUID();
    signIn(user, session);

    change(user, RegistryUser::freeze);
    assertThat(isIn(user, session)).isFalse();
    change(user, RegistryUser::release);

    assertThat(isIn(user, session)).isFalse();
    assertThat(find(user.loginId()).maySignIn(NOW)).isTrue();
  }

  @Test
  void aPasswordThatIsTakenAwayEndsTheSession() {
    RegistryUser user = database.call(People::representative);
    UUID session = UUID.randomUUID();
    signIn(user, session);

    change(user, RegistryUser::losePassword);

    assertThat(isIn(user, session)).isFalse();
  }

  @Test
  void failuresAtTheSameTimeAreAllCounted() throws Exception {
    RegistryUser user = database.call(People::representative);
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try {
      List<Callable<Boolean>> failures =
          IntStream.range(0, 5).<Callable<Boolean>>mapToObj(i -> () -> fail(user.id())).toList();
      int locks = 0;
      for (Future<Boolean> failure : threads.invokeAll(failures)) {
        locks += failure.get() ? 1 : 0;
      }
      assertThat(locks).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
    assertThat(find(user.loginId()).isLocked(NOW)).isTrue();
  }

  private void signIn(RegistryUser user, UUID session) {
    change(user, found -> found.signedIn(NOW, "192.0.2.7", session));
  }

  private void change(RegistryUser user, Consumer<RegistryUser> change) {
    database.run(
        entities -> change.accept(new RegistryUsers(entities).lock(user.id()).orElseThrow()));
  }

  private boolean isIn(RegistryUser user, UUID session) {
    return database.call(
        entities -> new RegistryUsers(entities).actor(user.loginId(), session).isPresent());
  }

  private boolean fail(long id) {
    return database.call(
        entities -> new RegistryUsers(entities).lock(id).orElseThrow().signInFailed(NOW, RULE));
  }

  private RegistryUser find(String loginId) {
    return database.call(entities -> new RegistryUsers(entities).byLoginId(loginId).orElseThrow());
  }
}
