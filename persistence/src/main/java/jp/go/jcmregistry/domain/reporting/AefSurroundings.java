package jp.go.jcmregistry.domain.reporting;

import java.util.Set;
import java.util.function.Consumer;

/** What the tables of one Party and year are held against when they are checked. */
public interface AefSurroundings {
  /** Whether the reporting Party takes part in a cooperative approach. */
  boolean participates(String approach);

  NdcPeriods periods();

  /** The Parties whose registries are on this installation, so that their actions are known. */
  Set<String> partiesHere();

  /** What was held when the year began: as filed for the year before, else as the ledger says. */
  void openings(Consumer<AefBlock> each);

  /** The year's actions of the other registries here that name the reporting Party. */
  void counterparts(Consumer<AefAction> each);
}
