package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.credit.Freezing;

/** Plays what stops things: an account is frozen, units are attached, marked or frozen. */
@ApplicationScoped
public class Incidents {
  /** The newest block of an account that has so many units of which nothing is promised. */
  private static final String FREE =
      "SELECT s.name || '-' || b.serial_first || '-' || (b.serial_first + ?2 - 1)"
          + " FROM account a JOIN credit_block b ON b.account_id = a.id AND b.until_at IS NULL"
          + " JOIN credit_series s ON s.id = b.series_id WHERE a.number = ?1"
          + " AND b.serial_last - b.serial_first + 1 >= ?2 ORDER BY s.vintage DESC, b.id LIMIT 1";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Stage stage;
  @Inject private Cast cast;
  @Inject private Freezing freezing;

  /** An operator stops an account; nobody has asked for its release. */
  void freeze(Step step) {
    String account = cast.account(step.text("from")).toString();
    Freezing.Wish wish =
        new Freezing.Wish(
            FreezeTarget.ACCOUNT,
            account,
            RestrictionKind.FREEZE,
            AccountStatus.ALL_TRANSACTIONS_RESTRICTED,
            List.of(),
            null,
            step.text("text"),
            false);
    stage.as(Cast.OPERATOR, () -> freezing.freeze(wish));
  }

  /**
   * An operator restricts units of an account: {@code to} says how, {@code quantity} how many,
   * {@code beneficiary} whether their list is public.
   */
  void restrict(Step step) {
    String account = cast.account(step.text("from")).toString();
    Object units =
        entities
            .createNativeQuery(FREE)
            .setParameter(1, account)
            .setParameter(2, step.quantity())
            .getSingleResult();
    Freezing.Wish wish =
        new Freezing.Wish(
            FreezeTarget.UNITS,
            null,
            RestrictionKind.valueOf(step.text("to")),
            null,
            List.of(JcmSerial.parse(Sql.text(units))),
            null,
            step.text("text"),
            step.text("beneficiary").equals("published"));
    stage.as(Cast.OPERATOR, () -> freezing.freeze(wish));
  }
}
