package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.go.jcmregistry.domain.cooperation.RecordDocuments;
import jp.go.jcmregistry.domain.identity.ApiTokens;
import jp.go.jcmregistry.domain.identity.Confirmations;
import jp.go.jcmregistry.domain.identity.Invitations;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.SecondFactors;
import jp.go.jcmregistry.domain.identity.UserRequests;
import jp.go.jcmregistry.domain.task.Tasks;

/** Hands out the collections about people as {@link Collections} does all others. */
@ApplicationScoped
public class CollectionsOfPeople {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Produces
  Confirmations confirmations() {
    return new Confirmations(entities);
  }

  @Produces
  ApiTokens tokens() {
    return new ApiTokens(entities);
  }

  @Produces
  RegistryUsers users() {
    return new RegistryUsers(entities);
  }

  @Produces
  Representations representations() {
    return new Representations(entities);
  }

  @Produces
  SecondFactors secondFactors() {
    return new SecondFactors(entities);
  }

  @Produces
  Invitations invitations() {
    return new Invitations(entities);
  }

  @Produces
  RecordDocuments recordDocuments() {
    return new RecordDocuments(entities);
  }

  @Produces
  Tasks tasks() {
    return new Tasks(entities);
  }

  @Produces
  UserRequests userRequests() {
    return new UserRequests(entities);
  }
}
