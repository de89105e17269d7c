package jp.go.jcmregistry.domain.shared;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * The one clock: the database's time, or the time a demonstration was set to. Ask it after the
 * locks are held, so that whoever waited is stamped later than the one it waited for.
 */
public class RegistryClock {
  private final EntityManager entities;

  public RegistryClock(EntityManager entities) {
    this.entities = entities;
  }

  public Instant now() {
    return Sql.instant(entities.createNativeQuery("SELECT registry_now()").getSingleResult());
  }
}
