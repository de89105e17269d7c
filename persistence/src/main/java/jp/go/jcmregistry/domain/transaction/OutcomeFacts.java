package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.AuthorizationVersion;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Outcomes;

/**
 * What the rules of issuing ITMOs look at.
 *
 * @param partner the Party of the project, alpha-3
 * @param partnerHere the partner's registry, where it is on this installation
 * @param own this Party's authorization, in its newest version
 * @param theirs the partner's, where its registry is here
 * @param partnerTakesPart whether the partner takes part in the approach of our authorization
 * @param vintages the years of the table
 * @param ownLeft units that our authorization still covers, null for no limit
 * @param theirsLeft units that the partner's still covers, null for no limit
 * @param taken an identifier that names a unit already
 */
record OutcomeFacts(
    Outcomes asked,
    long quantity,
    String partner,
    Optional<String> partnerHere,
    Optional<AuthorizationVersion> own,
    Optional<AuthorizationVersion> theirs,
    boolean partnerTakesPart,
    List<Vintage> vintages,
    Long ownLeft,
    Long theirsLeft,
    Optional<ItmoIdentifier> taken) {}
