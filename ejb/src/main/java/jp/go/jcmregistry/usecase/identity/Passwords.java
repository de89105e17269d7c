package jp.go.jcmregistry.usecase.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.identity.Password;
import jp.go.jcmregistry.domain.identity.RegistryUser;

/** Hashes passwords slowly and compares them without telling by its time who exists. */
@ApplicationScoped
public class Passwords {
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32");

  /** Of 0 to 4: what takes less than a million guesses is on every list of common ones. */
  private static final int SCORE_MIN = 2;

  @Inject private Pbkdf2PasswordHash hashing;

  private final Zxcvbn guessing = new Zxcvbn();

  private String nobodys;

  @PostConstruct
  void prepare() {
    hashing.initialize(PARAMETERS);
    nobodys = hash(Password.typed(UUID.randomUUID().toString()));
  }

  public String hash(Password password) {
    return hashing.generate(password.characters());
  }

  /**
   * The hash of a password that somebody chooses.
   *
   * @param loginId whose password it is to be; it must not be guessed from that
   * @throws jp.go.jcmregistry.domain.shared.InvalidValue when it is too short, or among the first
   *     that anybody would try
   */
  public String choose(String typed, String loginId) {
    Password chosen = Password.chosen(typed);
    CharSequence letters = CharBuffer.wrap(chosen.characters());
    if (guessing.measure(letters, List.of(loginId)).getScore() < SCORE_MIN) {
      throw Password.tooCommon();
    }
    return hash(chosen);
  }

  /** Whether the password has this hash; where there is none, false after the same work. */
  public boolean isRight(Password password, String hashOrNull) {
    boolean none = hashOrNull == null || RegistryUser.NO_PASSWORD.equals(hashOrNull);
    boolean same = hashing.verify(password.characters(), none ? nobodys : hashOrNull);
    return same && !none;
  }
}
