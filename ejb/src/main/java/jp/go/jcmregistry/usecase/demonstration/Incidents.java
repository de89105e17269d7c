package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.usecase.credit.Freezing;

/** Plays what happens to holders rather than to units: one is frozen. */
@ApplicationScoped
public class Incidents {
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
}
