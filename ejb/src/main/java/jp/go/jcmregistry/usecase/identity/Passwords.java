package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.identity.Password;

/** Hashes passwords slowly and compares them without telling by its time who exists. */
@ApplicationScoped
public class Passwords {
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32");

  @Inject private Pbkdf2PasswordHash hashing;

  private String nobodys;

  @PostConstruct
  void prepare() {
    hashing.initialize(PARAMETERS);
    nobodys = hash(Password.typed(UUID.randomUUID().toString()));
  }

  public String hash(Password password) {
    return hashing.generate(password.characters());
  }

  /** Whether the password has this hash; where there is none, false after the same work. */
  public boolean isRight(Password password, String hashOrNull) {
    boolean same = hashing.verify(password.characters(), hashOrNull == null ? nobodys : hashOrNull);
    return same && hashOrNull != null;
  }
}
