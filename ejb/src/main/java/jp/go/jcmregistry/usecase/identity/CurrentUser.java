package jp.go.jcmregistry.usecase.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Optional;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;

/**
 * Who calls, as the container says, with what this user may do as the database says: read once per
 * request, so that nothing granted or taken away since the last click is missed.
 */
@RequestScoped
public class CurrentUser {
  @Inject private Principal principal;
  @Inject private RegistryUsers users;

  private Actor read;

  /** The caller; whoever is no active user may do nothing. */
  public Actor actor() {
    return find().orElseThrow(() -> new NotFoundOrNotYours("user"));
  }

  /** The caller, if it is a user: the public and the registry itself are none. */
  public Optional<Actor> find() {
    String name = principal.getName();
    if (read == null || !read.loginId().equals(name)) {
      read = users.actor(name).orElse(null);
    }
    return Optional.ofNullable(read);
  }

  /** Spares the second query of a request whose caller was just looked up to let it in. */
  void isKnown(Actor actor) {
    read = actor;
  }
}
