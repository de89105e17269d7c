package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.go.jcmregistry.domain.shared.Sql;

/** Which steps of the demonstration are loaded, so that an interrupted loading goes on. */
@ApplicationScoped
@Transactional
public class DemonstrationSteps {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  /** Steps loaded so far, and of how many; 0 of 0 before the first. */
  public record Loaded(int done, int of) {
    boolean complete() {
      return of > 0 && done == of;
    }
  }

  /** How far the loading is. */
  public Loaded loaded() {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "SELECT count(*), coalesce(max(of_steps), 0) FROM demonstration_step")
                .getSingleResult();
    return new Loaded((int) Sql.number(row[0]), (int) Sql.number(row[1]));
  }

  /** One more step is loaded. */
  public void done(int position, String name, int of) {
    entities
        .createNativeQuery(
            "INSERT INTO demonstration_step (position, name, of_steps) VALUES (?1, ?2, ?3)")
        .setParameter(1, position)
        .setParameter(2, name)
        .setParameter(3, of)
        .executeUpdate();
  }
}
