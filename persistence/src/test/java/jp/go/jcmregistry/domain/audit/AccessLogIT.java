package jp.go.jcmregistry.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.go.jcmregistry.domain.audit.AccessEntry.Who;
import jp.go.jcmregistry.domain.identity.People;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

class AccessLogIT {
  private static final Instant NOON = Instant.parse("2024-07-01T03:00:00Z");

  private final RegistryDatabase database = RegistryDatabase.get();
  private final RegistryUser user = database.call(People::representative);

  @Test
  void thePreviousSignInIsTheOneBeforeThePresentOne() {
    note(AccessKind.SIGN_IN, "192.0.2.1", NOON);
    note(AccessKind.SIGN_IN_FAILED, "192.0.2.2", NOON.plusSeconds(60));
    note(AccessKind.SIGN_IN, "192.0.2.3", NOON.plusSeconds(120));

    AccessEntry previous =
        database.call(entities -> new AccessLog(entities).previousSignIn(user.id()).orElseThrow());

    assertThat(previous.at()).isEqualTo(NOON);
    assertThat(previous.address()).isEqualTo("192.0.2.1");
  }

  @Test
  void whoSignedInForTheFirstTimeHasNoPreviousSignIn() {
    note(AccessKind.SIGN_IN, "192.0.2.1", NOON);

    assertThat(
            database.<Boolean>call(
                entities -> new AccessLog(entities).previousSignIn(user.id()).isPresent()))
        .isFalse();
  }

  @Test
  void failuresAreCountedByAddressWithinTheirWindow() {
    String address = "198.51.100." + user.id();
    note(AccessKind.SIGN_IN_FAILED, address, NOON);
    note(AccessKind.SIGN_IN_FAILED, address, NOON.plusSeconds(1));
    note(AccessKind.SIGN_IN, address, NOON.plusSeconds(1));
    note(AccessKind.SIGN_IN_FAILED, address, NOON.plusSeconds(2));

    assertThat(
            database.<Long>call(
                entities -> new AccessLog(entities).failures(address, NOON, NOON.plusSeconds(1))))
        .isEqualTo(1);
  }

  @Test
  void whatAStrangerSendsIsCutAndNeverRefused() {
    database.run(
        entities ->
            new AccessLog(entities)
                .add(
                    new AccessEntry(
                        new Who(null, user.id(), "a\0b"),
                        AccessKind.SIGN_IN_FAILED,
                        "",
                        new Place("192.0.2.1", "x".repeat(10_000)),
                        NOON)));

    AccessEntry entry =
        database.call(entities -> new AccessLog(entities).of(user.id(), 0, 1).get(0));

    assertThat(entry.device()).hasSize(200);
  }

  private void note(AccessKind kind, String address, Instant at) {
    database.run(
        entities ->
            new AccessLog(entities)
                .add(
                    new AccessEntry(
                        new Who(People.REGISTRY, user.id(), user.loginId()),
                        kind,
                        "",
                        new Place(address, "Browser"),
                        at)));
  }
}
