package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.credit.Vintage;

/**
 * What an operator enters from a Joint Committee's notification.
 *
 * @param quantity units of this step; the cells add up to it
 * @param cells the table of years and accounts, cells without units left out
 */
public record IssuanceRequest(
    UUID request,
    String project,
    Notification notification,
    long quantity,
    List<Cell> cells,
    String reference) {

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

  long quantityOfCells() {
    return cells.stream().mapToLong(Cell::quantity).sum();
  }
}
