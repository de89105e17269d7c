package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.AuthorizationVersion;
import jp.go.jcmregistry.domain.cooperation.Authorizations;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest;
import jp.go.jcmregistry.domain.transaction.Issuances;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Signed;
import jp.go.jcmregistry.usecase.transaction.Proposing.Receipt;

/** Proposes to issue units after a Joint Committee's notification; an approver decides. */
@Stateless
@RolesAllowed("OPERATOR")
public class Issuing {
  @Inject private Issuances issuances;
  @Inject private CurrentUser currentUser;
  @Inject private Telling telling;
  @Inject private Authorizations authorizations;

  /**
   * Proposes an issuance, or one step of it.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J5001 to J5014, all that are broken
   */
  @Signed
  @Audited
  public Receipt propose(IssuanceRequest request) {
    RegistryTransaction transaction = issuances.propose(request, currentUser.actor());
    telling.proposed(transaction);
    return Receipt.of(transaction);
  }

  /** A run of units that would be drawn for an account. */
  public record Run(String serial, int vintage, String account, long quantity)
      implements Serializable {}

  /** What would be issued, and what stands against it; serials are drawn at approval only. */
  public record Preview(List<Run> runs, List<Violation> violations) {}

  /** The authorizations in force under which outcomes of a partner may be issued. */
  public List<String> authorizations() {
    return authorizations.inForce(currentUser.actor().registry()).stream()
        .map(AuthorizationVersion::authorizationId)
        .toList();
  }

  /** What stands against the issuance, for the pages that ask for it. */
  public List<Violation> check(IssuanceRequest request) {
    return issuances.check(request, currentUser.actor());
  }

  /** What would happen, for the page on which a person checks the answers. */
  public Preview preview(IssuanceRequest request) {
    Actor actor = currentUser.actor();
    List<Run> runs =
        issuances.foresee(request, actor).stream()
            .map(
                f ->
                    new Run(
                        f.serial().toString(),
                        f.serial().series().vintage().year(),
                        f.account().toString(),
                        f.serial().range().quantity().amount()))
            .toList();
    return new Preview(runs, issuances.check(request, actor));
  }
}
