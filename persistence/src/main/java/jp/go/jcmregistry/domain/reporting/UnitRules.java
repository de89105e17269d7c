package jp.go.jcmregistry.domain.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.reporting.UnitIndex.Shared;
import jp.go.jcmregistry.domain.reporting.UnitIndex.Side;

/**
 * The rules between runs that name the same units (X04 to X06, II02 to II05, ISC01, P01). It walks
 * once along the identifiers and looks at those runs only that lie over one another, so that a
 * million rows take a sort and not a million squared.
 */
final class UnitRules {
  private final UnitIndex index;
  private final String party;
  private final Set<String> partiesHere;
  private final AefFindings findings;

  private final List<Integer> open = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  UnitRules(UnitIndex index, String party, Set<String> partiesHere, AefFindings findings) {
    this.index = index;
    this.party = party;
    this.partiesHere = partiesHere;
    this.findings = findings;
  }

  void check() {
    int[] runs = index.sorted();
    int next = 0;
    while (next < runs.length) {
      ItmoSeries series = index.shared(runs[next]).series();
      int end = next;
      while (end < runs.length && index.shared(runs[end]).series().equals(series)) {
        end++;
      }
      walk(runs, next, end);
      next = end;
    }
  }

  /** From each unit where a run begins or ends to before the next such. */
  private void walk(int[] runs, int from, int end) {
    int next = from;
    long unit = index.first(runs[from]);
    while (next < end || !open.isEmpty()) {
      if (open.isEmpty()) {
        unit = index.first(runs[next]);
      }
      while (next < end && index.first(runs[next]) == unit) {
        enter(runs[next++]);
      }
      checkBalance(unit);
      checkOtherSide(unit);
      long until = next < end ? index.first(runs[next]) : Long.MAX_VALUE;
      for (int run : open) {
        until = Math.min(until, index.last(run) + 1);
      }
      unit = until;
      long begins = until;
      open.removeIf(run -> index.last(run) < begins);
    }
  }

  private void enter(int run) {
    for (int other : open) {
      compare(run, other);
    }
    open.add(run);
  }

  private void compare(int run, int other) {
    Shared one = index.shared(run);
    Shared two = index.shared(other);
    if (!one.metric().equals(two.metric())) {
      tell(AefCheck.METRIC_STAYS, "Metric", run, other);
    }
    if (one.side() == Side.COUNTERPART || two.side() == Side.COUNTERPART) {
      return; // its units, sectors and approach are its own to tell
    }
    if (one.offset() != two.offset() || !one.units().equals(two.units())) {
      tell(AefCheck.UNDERLYING_UNITS_STAY, "First unit ID", run, other);
    }
    if (!one.approach().equals(two.approach())
        || !one.mitigationType().equals(two.mitigationType())) {
      tell(AefCheck.SAME_UNITS_SAME_ATTRIBUTES, "Mitigation type", run, other);
    }
    if (one.sectors() != null && two.sectors() != null && !one.sectors().equals(two.sectors())) {
      tell(AefCheck.SECTOR_STAYS, "Authorization ID", run, other);
    }
    if (one.side() == Side.CLOSING && two.side() == Side.CLOSING) {
      tell(AefCheck.HELD_ONCE, "First ID", run, other);
    }
    compareActions(run, other);
  }

  private void compareActions(int run, int other) {
    Shared one = index.shared(run);
    Shared two = index.shared(other);
    if (one.side() == Side.ACTION
        && two.side() == Side.ACTION
        && one.type() == two.type()
        && one.subtype() == two.subtype()
        && index.first(run) == index.first(other)
        && index.last(run) == index.last(other)
        && day(run).equals(day(other))) {
      tell(AefCheck.REPORTED_ONCE, "First ID", run, other);
    }
    int ended = one.side() == Side.ACTION ? run : other;
    int held = ended == run ? other : run;
    if (index.shared(held).side() == Side.CLOSING
        && index.shared(ended).side() == Side.ACTION
        && index.shared(ended).type().ends()) {
      tell(AefCheck.ENDED_NOT_HELD, "First ID", ended, held);
    }
  }

  private LocalDate day(int run) {
    return Instant.ofEpochMilli(index.at(run)).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** Opening, then what happened in its order, must be closing. */
  private void checkBalance(long unit) {
    boolean held = any(Side.OPENING) != null;
    Integer blamed = null;
    List<Integer> actions =
        open.stream()
            .filter(run -> index.shared(run).side() == Side.ACTION)
            .sorted(Comparator.comparing(index::at))
            .toList();
    for (int action : actions) {
      Shared facts = index.shared(action);
      if (facts.type().takes(facts.subtype())) {
        // What is issued and first transferred in one act was never among the holdings.
        boolean mayBegin = facts.type() == AefActionType.FIRST_TRANSFER;
        blamed = held || mayBegin ? blamed : (Integer) action;
        held = false;
      } else if (facts.type().brings()) {
        held = true;
      }
    }
    Integer closing = any(Side.CLOSING);
    if (blamed == null && held != (closing != null)) {
      blamed = closing != null || actions.isEmpty() ? closing : actions.get(actions.size() - 1);
      blamed = blamed == null ? any(Side.OPENING) : blamed;
    }
    if (blamed != null) {
      tellOnce(AefCheck.RECONCILED, "First ID", blamed, unit);
    }
  }

  private Integer any(Side side) {
    for (int run : open) {
      if (index.shared(run).side() == side) {
        return run;
      }
    }
    return null;
  }

  private void checkOtherSide(long unit) {
    for (int run : open) {
      Shared facts = index.shared(run);
      if (facts.side() == Side.ACTION && counterpart(facts) && !answered(Side.COUNTERPART, facts)
          || facts.side() == Side.COUNTERPART && !answered(Side.ACTION, facts)) {
        tellOnce(AefCheck.BOTH_SIDES_AGREE, "First ID", run, unit);
      }
    }
  }

  private boolean counterpart(Shared facts) {
    String other = facts.acquiring() != null ? facts.acquiring() : facts.transferring();
    return other != null && !other.equals(party) && partiesHere.contains(other);
  }

  /** What one gives to a Party, that Party acquires; and what it acquires, somebody gave to it. */
  private boolean answered(Side by, Shared facts) {
    for (int run : open) {
      Shared other = index.shared(run);
      boolean acquired =
          facts.acquiring() != null
              && other.type() == AefActionType.ACQUISITION
              && facts.registry().startsWith(other.transferring())
              && other.registry().startsWith(facts.acquiring());
      boolean given =
          facts.transferring() != null
              && other.acquiring() != null
              && other.registry().startsWith(facts.transferring())
              && facts.registry().startsWith(other.acquiring());
      if (other.side() == by && (acquired || given)) {
        return true;
      }
    }
    return false;
  }

  private void tell(AefCheck check, String column, int run, int other) {
    long unit = Math.max(index.first(run), index.first(other));
    findings.add(
        index.place(run).finding(check, column, identifier(run, unit), index.place(other).row()));
  }

  /** Once per row: the neighbouring units have the same fault. */
  private void tellOnce(AefCheck check, String column, int run, long unit) {
    if (told.size() < AefFindings.KEPT_MAX * 2 && told.add(check + " " + run)) {
      findings.add(index.place(run).finding(check, column, identifier(run, unit)));
    }
  }

  private String identifier(int run, long unit) {
    return new ItmoIdentifier(index.shared(run).series(), unit).toString();
  }
}
