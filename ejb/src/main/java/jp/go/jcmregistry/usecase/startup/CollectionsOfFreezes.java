package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.go.jcmregistry.domain.credit.FreezePublications;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.FrozenUnits;

/** Hands the domain's collections of freezes to whoever injects them. */
@ApplicationScoped
public class CollectionsOfFreezes {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Produces
  Freezes freezes() {
    return new Freezes(entities);
  }

  @Produces
  FrozenUnits frozenUnits() {
    return new FrozenUnits(entities);
  }

  @Produces
  FreezePublications freezePublications() {
    return new FreezePublications(entities);
  }
}
