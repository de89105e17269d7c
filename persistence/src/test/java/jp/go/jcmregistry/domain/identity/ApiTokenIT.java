package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

class ApiTokenIT {
  private final RegistryDatabase database = RegistryDatabase.get();
  private final TokenSecret secret = TokenSecret.make();

  @Test
  void aSecretLeadsToItsUser() {
    ApiToken token = make();

    assertThat(actor(secret).orElseThrow().userId()).isEqualTo(owner(token));
    assertThat(actor(TokenSecret.make())).isEmpty();
  }

  @Test
  void aRevokedSecretLeadsToNobody() {
    ApiToken token = make();
    long owner = owner(token);

    database.run(
        entities ->
            new ApiTokens(entities)
                .of(owner, token.id())
                .revoke(People.START.plus(Duration.ofHours(1))));

    assertThat(actor(secret)).isEmpty();
  }

  @Test
  void somebodyElsesTokenIsAsUnknownAsNone() {
    ApiToken token = make();

    assertThatThrownBy(() -> database.run(entities -> new ApiTokens(entities).of(-1L, token.id())))
        .isInstanceOf(NotFoundOrNotYours.class);
  }

  @Test
  void theDayOfUseIsRemembered() {
    ApiToken token = make();
    long owner = owner(token);

    actor(secret);

    assertThat(
            database.<LocalDate>call(
                entities -> new ApiTokens(entities).of(owner, token.id()).lastUsedOn()))
        .isNotNull();
  }

  @Test
  void theFirstUseOfADayIsInTheOwnersAccessLogWithItsPlace() {
    ApiToken token = make();

    actor(secret);
    actor(secret);

    assertThat(
            database.<java.util.List<?>>call(
                entities ->
                    entities
                        .createNativeQuery(
                            "SELECT kind || ' ' || subject || ' ' || address || ' ' || device"
                                + " FROM access_entry WHERE user_id = ?1")
                        .setParameter(1, owner(token))
                        .getResultList()))
        .isEqualTo(java.util.List.of("TOKEN_USED benchmark 192.0.2.1 curl"));
  }

  @Test
  void allOfAPersonAreRevokedAtOnce() {
    ApiToken token = make();
    long owner = owner(token);
    add(owner);

    database.run(
        entities ->
            new ApiTokens(entities).revokeAllOf(owner, People.START.plus(Duration.ofHours(1))));

    assertThat(actor(secret)).isEmpty();
    assertThat(
            database.<Boolean>call(
                entities ->
                    new ApiTokens(entities)
                        .of(owner).stream().allMatch(each -> each.revokedAt() != null)))
        .isTrue();
  }

  @Test
  void nobodyHasMoreThanTenValidTokens() {
    long owner = owner(make());
    for (int i = 1; i < 10; i++) {
      add(owner);
    }

    assertThatThrownBy(() -> add(owner)).isInstanceOf(InvalidValue.class);
    database.run(
        entities -> {
          ApiTokens tokens = new ApiTokens(entities);
          tokens.of(owner).get(0).revoke(People.START.plusSeconds(1));
        });
    assertThat(add(owner).id()).isNotNull();
  }

  private ApiToken add(long owner) {
    return database.call(
        entities ->
            new ApiTokens(entities)
                .add(new ApiToken(owner, "one more", TokenSecret.make(), People.START)));
  }

  private ApiToken make() {
    return database.call(
        entities -> {
          RegistryUser user = People.representative(entities);
          entities.flush();
          return new ApiTokens(entities)
              .add(new ApiToken(user.id(), "benchmark", secret, People.START));
        });
  }

  private long owner(ApiToken token) {
    return database.call(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery("SELECT user_id FROM api_token WHERE id = ?1")
                        .setParameter(1, token.id())
                        .getSingleResult())
                .longValue());
  }

  private Optional<Actor> actor(TokenSecret shown) {
    return database.call(
        entities -> new RegistryUsers(entities).actorByToken(shown.hash(), "192.0.2.1", "cu\0rl"));
  }
}
