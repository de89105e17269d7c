package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.go.jcmregistry.domain.application.ApplicationChecks;
import jp.go.jcmregistry.domain.application.ApplicationDeadlines;
import jp.go.jcmregistry.domain.application.ApplicationDocuments;
import jp.go.jcmregistry.domain.application.ApplicationFees;
import jp.go.jcmregistry.domain.application.Applications;
import jp.go.jcmregistry.domain.application.Beginnings;

/** Hands out the collections about applications as {@link Collections} does all others. */
@ApplicationScoped
public class CollectionsOfApplications {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Produces
  Applications applications() {
    return new Applications(entities);
  }

  @Produces
  Beginnings beginnings() {
    return new Beginnings(entities);
  }

  @Produces
  ApplicationChecks applicationChecks() {
    return new ApplicationChecks(entities);
  }

  @Produces
  ApplicationDocuments applicationDocuments() {
    return new ApplicationDocuments(entities);
  }

  @Produces
  ApplicationFees applicationFees() {
    return new ApplicationFees(entities);
  }

  @Produces
  ApplicationDeadlines applicationDeadlines() {
    return new ApplicationDeadlines(entities);
  }
}
