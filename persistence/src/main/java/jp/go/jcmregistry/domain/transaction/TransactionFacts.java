package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.credit.Blocks.RunState;
import jp.go.jcmregistry.domain.credit.CreditSeries;
import jp.go.jcmregistry.domain.credit.Holdings.Availability;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.UnitRun;

/**
 * What the rules of a movement look at, gathered under the giver's lock.
 *
 * @param to null where the typed number names no account of this registry
 * @param quantity units asked for
 * @param runs the units: named by the person, or the registry's choice, which may fall short
 * @param unitsNamed whether a person named them
 * @param unknownSeries names of series this registry does not have
 * @param states what the ledger says of the runs
 * @param series the series of the runs
 * @param availability asked only when a sentence needs it
 * @param use what the use of authorized units rests on; empty for kinds that use none
 * @param crossing what sending to another registry rests on; empty for kinds that stay in theirs
 */
public record TransactionFacts(
    TransactionKind kind,
    Account from,
    Account to,
    boolean insider,
    long quantity,
    List<UnitRun> runs,
    boolean unitsNamed,
    List<String> unknownSeries,
    List<RunState> states,
    Map<Long, CreditSeries> series,
    RegistryTransaction.Particulars particulars,
    Settings settings,
    Supplier<Availability> availability,
    Optional<UseFacts> use,
    Optional<CrossingFacts> crossing) {
  private static final String GHG = "GHG";

  long quantityOfRuns() {
    return runs.stream().mapToLong(UnitRun::quantity).sum();
  }

  Set<String> metrics() {
    return series.values().stream().map(CreditSeries::metric).collect(Collectors.toSet());
  }

  /** How sentences name what the units are counted in: t, or another metric by its name. */
  static String unitOf(String metric) {
    return metric == null || GHG.equals(metric) ? "t" : metric;
  }

  /** The same for these units. */
  String unit() {
    return unitOf(metric());
  }

  /** What the units are counted in; null where none are known, or they are of several (J3009). */
  public String metric() {
    return metrics().size() == 1 ? metrics().iterator().next() : null;
  }

  /** A run as people read it. */
  public JcmSerial serial(UnitRun run) {
    return new JcmSerial(series.get(run.seriesId()).series(), run.range());
  }
}
