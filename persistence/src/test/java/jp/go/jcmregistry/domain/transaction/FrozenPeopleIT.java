package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.Freeze;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.ApiToken;
import jp.go.jcmregistry.domain.identity.ApiTokens;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.identity.TokenSecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody frozen began does not come true, whoever approves it, and however soon. */
class FrozenPeopleIT {
  private final Ledger ledger = new Ledger();
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  @BeforeEach
  void units() {
    ledger.issue(giver, 2020, 100);
  }

  @Test
  void whatSomebodyFrozenStartedIsNotApprovedWhereItWouldMoveAtOnce() {
    String waits = ledger.propose(Ledger.transfer(giver, receiver, 10), starter).number();
    Freeze freeze = freeze(starter);
    assertBroken(() -> ledger.approve(waits, second), "J6003");
    assertThat(situation.availability(receiver).total()).isZero();
    release(freeze);
    assertThat(ledger.approve(waits, second).status()).isEqualTo(TransactionStatus.COMPLETED);
  }

  @Test
  void whatSomebodyFrozenLoosenedForTheAccountIsNotApproved() {
    TrustedAccount added =
        ledger.call(
            e ->
                new TrustedAccounts(e, Ledger.WEEKDAYS)
                    .add(giver.number(), receiver.number(), starter));
    AccountLimit raised = raised();
    Freeze freeze = freeze(starter);
    assertBroken(() -> trust(added), "J6003");
    assertBroken(() -> raise(raised), "J6003");
    release(freeze);
    assertThat(trust(added).approvedAt()).isNotNull();
    assertThat(raise(raised).waits()).isFalse();
  }

  private AccountLimit raised() {
    return ledger.call(
        e -> {
          AccountLimits limits = new AccountLimits(e, Ledger.WEEKDAYS);
          limits.set(giver.number(), new AccountLimit.Limits(10, 0), starter);
          limits.set(giver.number(), AccountLimit.Limits.NONE, starter);
          e.flush();
          return limits.coming(giver.id(), Instant.parse("2100-01-01T00:00:00Z")).orElseThrow();
        });
  }

  private TrustedAccount trust(TrustedAccount added) {
    return ledger.call(e -> new TrustedAccounts(e, Ledger.WEEKDAYS).approve(added.id(), second));
  }

  private AccountLimit raise(AccountLimit raised) {
    return ledger.call(e -> new AccountLimits(e, Ledger.WEEKDAYS).approve(raised.id(), second));
  }

  @Test
  void theProgramsOfAFrozenPersonStayOutAfterTheRelease() {
    TokenSecret secret = TokenSecret.make();
    ledger.call(
        e ->
            new ApiTokens(e)
                .add(
                    new ApiToken(
                        second.userId(),
                        "A thief's",
                        secret,
                        Instant.parse("2020-01-01T00:00:00Z"))));
    assertThat(acts(secret)).isTrue();
    release(freeze(second));
    assertThat(acts(secret)).isFalse();
  }

  private boolean acts(TokenSecret secret) {
    return ledger.call(e -> new RegistryUsers(e).actorByToken(secret.hash(), "", "").isPresent());
  }

  @Test
  void whoAdministersTheInstallationStopsPeopleAndNothingElse() {
    Freeze freeze = freeze(FreezeTarget.USER, starter.loginId(), administrator());
    assertThat(freeze.registry()).as("of whom is frozen").isEqualTo(Ledger.REGISTRY);
    String account = giver.number().toString();
    assertBroken(() -> freeze(FreezeTarget.ACCOUNT, account, administrator()), "J6101");
    assertBroken(() -> freeze(FreezeTarget.HOLDER, account, administrator()), "J6101");
    assertBroken(() -> freeze(FreezeTarget.UNITS, "T-2026-000001", administrator()), "J6101");
    assertBroken(() -> freeze(FreezeTarget.REGISTRY, Ledger.REGISTRY, administrator()), "J6101");
  }

  private Actor administrator() {
    return new Actor(
        ledger.approver().userId(),
        "administrator",
        "Administrator",
        null,
        Set.of(Role.SYSTEM_ADMINISTRATOR),
        Map.of());
  }

  private Freeze freeze(Actor person) {
    return freeze(FreezeTarget.USER, person.loginId(), ledger.operator());
  }

  private Freeze freeze(FreezeTarget target, String subject, Actor by) {
    Freeze.Terms terms =
        new Freeze.Terms(target, subject, RestrictionKind.FREEZE, null, "Theft", false);
    return ledger.call(e -> new Freezes(e).freeze(terms, List.of(), by));
  }

  private void release(Freeze freeze) {
    ledger.call(e -> new Freezes(e).askRelease(freeze.number(), "Cleared", ledger.operator()));
    ledger.call(e -> new Freezes(e).release(freeze.number(), ledger.approver()));
  }
}
