package jp.go.jcmregistry.domain.notice;

import jp.go.jcmregistry.domain.identity.RegistryUser;

/**
 * Where a letter goes.
 *
 * @param registry who writes; null for the installation itself
 * @param userId null for somebody without a login ID
 * @param language ja or en
 */
public record Addressee(String registry, Long userId, String address, String language) {

  /** Somebody with a login ID, in the language this person chose. */
  public static Addressee of(RegistryUser user) {
    return new Addressee(user.registry(), user.id(), user.email(), user.language());
  }
}
