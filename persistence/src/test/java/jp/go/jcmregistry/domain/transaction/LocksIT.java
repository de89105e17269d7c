package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import org.junit.jupiter.api.Test;

/** Who waits for whom: givers for one another, nobody for a receiver or a series. */
class LocksIT {
  private final Ledger ledger = new Ledger();
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  private void transfer() {
    ledger.approve(ledger.propose(Ledger.transfer(giver, receiver, 1), starter).number(), second);
  }

  @Test
  void aTransferDoesNotWaitForItsReceiverWhoIsGivingAtTheSameTime() {
    ledger.issue(giver, 2020, 10);
    ledger
        .database()
        .run(
            giving -> {
              new Accounts(giving).lock(receiver.id());
              transfer();
            });
    assertThat(ledger.blocks(receiver)).hasSize(1);
  }

  @Test
  void aTransferDoesNotWaitForAnIssuanceInTheSameSeries() {
    IssuanceRequest request = ledger.issuance(ledger.project(), giver, 2020, 10);
    ledger.issue(request);
    ledger
        .database()
        .run(
            issuing -> {
              Projects projects = new Projects(issuing);
              Project project =
                  projects.byReference(Ledger.REGISTRY, request.project()).orElseThrow();
              projects.lock(project.id());
              projects.lockSeries(project, "JP", Vintage.of(2020), "GHG").draw(5);
              issuing.flush();
              transfer();
            });
    assertThat(ledger.blocks(receiver)).hasSize(1);
  }

  @Test
  void aTransferDoesNotWaitForANeighbourThatSomebodyIsMoving() {
    ledger.issue(giver, 2020, 10);
    transfer();
    long series = Long.parseLong(ledger.strings("SELECT max(id) FROM credit_series").get(0));
    ledger
        .database()
        .run(
            moving -> {
              UnitRun run = UnitRun.of(series, 1, 1);
              assertThat(new Blocks(moving).lockTouched(receiver.id(), run)).hasSize(1);
              transfer();
            });
    assertThat(ledger.blocks(receiver)).as("merged later or never, not waited for").hasSize(2);
  }

  @Test
  void underTheLockAnAccountIsReadAsItIsNotAsItWasReadBefore() {
    ledger
        .database()
        .run(
            entities -> {
              Accounts accounts = new Accounts(entities);
              accounts.byNumber(Ledger.REGISTRY, giver.number()).orElseThrow();
              ledger
                  .database()
                  .asOwner("UPDATE account SET status = 'SUSPENDED' WHERE id = " + giver.id());
              assertThat(accounts.lockAll(List.of(giver.id())).get(0).status())
                  .isEqualTo(AccountStatus.SUSPENDED);
            });
  }
}
