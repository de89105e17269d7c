package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.ItmoRun;

/**
 * What the rules of sending units to another registry look at.
 *
 * @param counterpart the other registry as named; null where the person has not said
 * @param partyKnown whether it names a Party that is not the registry's own
 * @param here whether that registry is on this installation
 * @param closed the registry that has not switched such transfers on, if any
 * @param account the receiving account there; empty where it is not here or not found
 * @param taking the cooperative approaches that the other Party takes part in
 * @param itmos the parts of the units that have an identifier
 * @param plain the first units whose vintage Article 6.2 does not know, as people read them
 * @param quantity how many units are sent, with and without identifiers
 */
record CrossingFacts(
    String counterpart,
    boolean partyKnown,
    boolean here,
    Optional<String> closed,
    Optional<Account> account,
    Set<String> taking,
    List<ItmoRun> itmos,
    Optional<String> plain,
    long quantity) {

  long identified() {
    return itmos.stream().mapToLong(i -> i.run().quantity()).sum();
  }

  String party() {
    return counterpart.substring(0, 3);
  }
}
