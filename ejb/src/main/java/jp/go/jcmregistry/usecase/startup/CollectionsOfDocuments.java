package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.document.DocumentRequests;
import jp.go.jcmregistry.domain.document.RequestDeadlines;
import jp.go.jcmregistry.domain.document.RequestedDocuments;

/** Hands out the collections about document requests as {@link Collections} does all others. */
@ApplicationScoped
public class CollectionsOfDocuments {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private WorkingDays workingDays;

  @Produces
  DocumentRequests documentRequests() {
    return new DocumentRequests(entities, workingDays);
  }

  @Produces
  RequestedDocuments requestedDocuments() {
    return new RequestedDocuments(entities);
  }

  @Produces
  RequestDeadlines requestDeadlines() {
    return new RequestDeadlines(entities);
  }
}
