package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

class InvitationsIT {
  private final RegistryDatabase database = RegistryDatabase.get();
  private final long user = database.call(People::representative).id();

  @Test
  void aCodeIsGoodOnceForWhomItWasMade() {
    PaperCode code = invite(People.START);
    long somebodyElse = database.call(People::representative).id();

    assertThat(accept(somebodyElse, code, People.START)).isFalse();
    assertThat(accept(user, code, People.START)).isTrue();
    assertThat(accept(user, code, People.START)).isFalse();
  }

  @Test
  void itIsGoodFor72Hours() {
    Instant end = People.START.plus(Invitations.VALID);
    assertThat(accept(user, invite(People.START), end)).isFalse();
    assertThat(accept(user, invite(People.START), end.minusMillis(1))).isTrue();
  }

  @Test
  void aNewCodeEndsTheOneBefore() {
    PaperCode first = invite(People.START);
    PaperCode second = invite(People.START.plusSeconds(1));

    assertThat(accept(user, first, People.START.plusSeconds(2))).isFalse();
    assertThat(accept(user, second, People.START.plusSeconds(2))).isTrue();
  }

  private PaperCode invite(Instant at) {
    return database.call(entities -> new Invitations(entities).invite(user, null, at));
  }

  private boolean accept(long who, PaperCode code, Instant at) {
    return database.call(entities -> new Invitations(entities).accept(who, code, at));
  }
}
