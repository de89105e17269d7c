package jp.go.jcmregistry.domain.transaction;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.credit.Vintage;

/**
 * What an operator enters from a Joint Committee's notification.
 *
 * @param quantity units of this step; the cells add up to it
 * @param cells the table of years and accounts, cells without units left out
 * @param outcomes null for plain credits
 */
public record IssuanceRequest(
    UUID request,
    String project,
    Notification notification,
    long quantity,
    List<Cell> cells,
    String reference,
    Outcomes outcomes) {

  /** An issuance of plain credits. */
  public IssuanceRequest(
      UUID request,
      String project,
      Notification notification,
      long quantity,
      List<Cell> cells,
      String reference) {
    this(request, project, notification, quantity, cells, reference, null);
  }

  /**
   * What the partner transfers with the decision: the units are ITMOs from the start.
   *
   * @param authorization this Party's authorization
   * @param partnerAuthorization the partner's, as its registry names it
   * @param identifiers the first identifier of each vintage; empty where the partner's registry is
   *     here and gives them itself
   */
  public record Outcomes(
      String authorization, String partnerAuthorization, List<ItmoIdentifier> identifiers)
      implements Serializable {}

  /** Whole units of one vintage for one account. */
  public record Cell(Vintage vintage, AccountNumber account, long quantity) {}

  boolean addsUp() {
    return isQuantity(quantity)
        && cells.stream().allMatch(cell -> isQuantity(cell.quantity()))
        && quantityOfCells() == quantity;
  }

  private static boolean isQuantity(long units) {
    return 1 <= units && units <= Quantity.AMOUNT_MAX;
  }

  /** Units of one vintage. */
  long quantityOf(Vintage vintage) {
    return cells.stream()
        .filter(cell -> cell.vintage().equals(vintage))
        .mapToLong(Cell::quantity)
        .sum();
  }

  long quantityOfCells() {
    return cells.stream().mapToLong(Cell::quantity).sum();
  }
}
