package jp.go.jcmregistry.domain.transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose.Use;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;
import jp.go.jcmregistry.domain.credit.ItmoRun;

/**
 * What the rules of using authorized units look at.
 *
 * @param use what the units are used for; empty where the person has not said
 * @param today the registry's day
 * @param itmos the parts of the units that have an identifier
 * @param quantity how many units are used, with and without identifiers
 * @param entities the entities authorized now under the units' approaches
 * @param period the using Party's implementation period of the year of use
 */
record UseFacts(
    Optional<Use> use,
    Article6 terms,
    String usingParty,
    Integer useYear,
    LocalDate today,
    List<ItmoRun> itmos,
    long quantity,
    List<String> entities,
    Optional<Period> period) {

  long identified() {
    return itmos.stream().mapToLong(i -> i.run().quantity()).sum();
  }
}
