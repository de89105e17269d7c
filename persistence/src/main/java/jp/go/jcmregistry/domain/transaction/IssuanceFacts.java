package jp.go.jcmregistry.domain.transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision;
import jp.go.jcmregistry.domain.credit.Project;

/**
 * What the rules of an issuance look at, gathered under the project's lock.
 *
 * @param standing what the registry already knows under this notification number
 * @param issued units open or done under that notification, this issuance's own not counted
 * @param decisions the project's standing notifications
 * @param receivers accounts of this registry by the numbers in the table
 * @param serialsTaken the name of a series whose next serials are already in use
 * @param otherMetric the name of a series of the project that is counted in another metric
 * @param outcomes what issuing ITMOs rests on; empty for plain credits
 */
public record IssuanceFacts(
    IssuanceRequest request,
    Project project,
    Optional<JointCommitteeDecision> standing,
    long issued,
    List<JointCommitteeDecision> decisions,
    Map<AccountNumber, Account> receivers,
    Optional<String> serialsTaken,
    LocalDate today,
    Optional<String> otherMetric,
    Optional<OutcomeFacts> outcomes) {}
