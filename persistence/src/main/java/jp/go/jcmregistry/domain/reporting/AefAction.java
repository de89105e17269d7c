package jp.go.jcmregistry.domain.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Table 3: one action on one run of ITMOs.
 *
 * @param at when it took place; of a run put together from several, when the first did
 */
public record AefAction(
    Instant at,
    AefActionType type,
    AefActionSubtype subtype,
    AefBlock block,
    Roles roles,
    AefSource source)
    implements AefRow {

  /** Who gave, received, used, and for what; what does not apply is null. */
  public record Roles(
      String transferring,
      String acquiring,
      String purpose,
      String usingParty,
      String usingEntity,
      Integer useYear) {
    public static final Roles NONE = new Roles(null, null, null, null, null, null);
  }

  @Override
  public AefTable table() {
    return AefTable.ACTIONS;
  }

  /** The day the format carries: that of the clock in Greenwich. */
  public LocalDate day() {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /**
   * Whether one row can tell both. The format carries days, and the platform knows an action by
   * day, type, subtype, registry and ends of the run (II02): what happened on neighbouring units
   * within one day is one action to it, however many acts of ours it took.
   */
  boolean continues(AefAction before) {
    return type == before.type
        && subtype == before.subtype
        && block.authorization().equals(before.block.authorization())
        && block.continues(before.block)
        && Objects.equals(roles, before.roles)
        && day().equals(before.day());
  }

  AefAction joinedBy(AefAction next) {
    return new AefAction(at, type, subtype, block.joinedBy(next.block), roles, source);
  }

  @Override
  public List<Object> cells(ExportProfile profile) {
    List<Object> cells =
        new ArrayList<>(Arrays.asList(day(), profile.spell(type), profile.spell(subtype)));
    cells.addAll(block.cells(profile));
    cells.addAll(
        Arrays.asList(
            orNotApplicable(roles.transferring),
            orNotApplicable(roles.acquiring),
            roles.purpose,
            orNotApplicable(roles.usingParty),
            roles.usingEntity,
            roles.useYear,
            PlatformCell.INFORMATION,
            null));
    return cells;
  }

  private static String orNotApplicable(String party) {
    return party == null ? AefBlock.NOT_APPLICABLE : party;
  }
}
