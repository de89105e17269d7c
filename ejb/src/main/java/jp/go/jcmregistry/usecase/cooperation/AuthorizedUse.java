package jp.go.jcmregistry.usecase.cooperation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** What may be chosen when authorized units are used: by whom, and for which year. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR"})
public class AuthorizedUse {
  private static final int FIRST_YEAR = 2021;

  private static final String ENTITIES =
      "SELECT DISTINCT ON (e.name, e.identification_number) e.identification_number, e.name"
          + " FROM authorized_entity e WHERE e.registry = ?1 AND NOT e.revoked"
          + " AND NOT EXISTS (SELECT FROM authorized_entity n WHERE n.registry = e.registry"
          + " AND n.approach = e.approach AND n.version > e.version"
          + " AND n.identification_number = e.identification_number)"
          + " ORDER BY e.name, e.identification_number";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;

  /** An entity that is authorized now, by its identification number. */
  public record Entity(String number, String name) implements Serializable {}

  /** What a use can be: the entities, and the years up to this one, the newest first. */
  public record Choices(List<Entity> entities, List<Integer> years) implements Serializable {}

  /** Whether this registry sends units to registries of other Parties now. */
  public boolean sends() {
    return registries
            .settings(currentUser.actor().registry(), clock.now())
            .number(Setting.INTERNATIONAL_TRANSFERS)
        == 1;
  }

  /** What may be chosen in the caller's registry now. */
  public Choices choices() {
    String registry = currentUser.actor().registry();
    int thisYear = registries.byCode(registry).dayOf(clock.now()).getYear();
    List<?> rows = entities.createNativeQuery(ENTITIES).setParameter(1, registry).getResultList();
    return new Choices(
        rows.stream()
            .map(Object[].class::cast)
            .map(row -> new Entity(Sql.text(row[0]), Sql.text(row[1])))
            .toList(),
        java.util.stream.IntStream.iterate(thisYear, year -> year >= FIRST_YEAR, year -> year - 1)
            .boxed()
            .toList());
  }
}
