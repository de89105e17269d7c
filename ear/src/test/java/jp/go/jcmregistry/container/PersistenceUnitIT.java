package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Registry;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server finds the entities, weaves them and keeps none of them for another transaction. */
@ExtendWith(ArquillianExtension.class)
class PersistenceUnitIT {

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @Test
  void entitiesAreWovenAsTheyAreLoaded() {
    assertThat(Stream.of(Account.class.getInterfaces()).map(Class::getName))
        .contains("org.eclipse.persistence.internal.weaving.PersistenceWeaved");
  }

  @Test
  void entitiesAreFoundInTheDatabaseAndNotKept() {
    List<Registry> registries =
        entities.createQuery("select r from Registry r", Registry.class).getResultList();

    assertThat(registries).isNotEmpty();
    Object id =
        entities
            .getEntityManagerFactory()
            .getPersistenceUnitUtil()
            .getIdentifier(registries.get(0));
    assertThat(entities.getEntityManagerFactory().getCache().contains(Registry.class, id))
        .isFalse();
  }
}
