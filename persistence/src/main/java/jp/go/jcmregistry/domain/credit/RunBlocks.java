package jp.go.jcmregistry.domain.credit;

import java.util.Arrays;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountKind;

/**
 * The blocks that lie in a piece {@code w.run} of a series {@code s.id}: the one in which its first
 * unit lies, and those that begin behind it, in the order of an index. Each kind of account is
 * asked by itself: over all kinds at once some plans skip through that index and sort a whole
 * series for one page. Of another registry's series only those that lie in this one.
 */
final class RunBlocks {
  private static final List<AccountKind> EVERY_KIND =
      Arrays.stream(AccountKind.values()).filter(kind -> kind != AccountKind.ISSUED).toList();
  private static final String OF_KIND = " AND b.account_kind = k.kind";

  /** Asked row by row: a join would be free to look at all blocks before it takes the first. */
  private static final String WHOSE =
      "(SELECT a.registry FROM account a WHERE a.id = b.account_id)";

  private RunBlocks() {}

  /**
   * The statement.
   *
   * @param registry the placeholder of the registry that is searched
   * @param state null is any
   * @param asOf the placeholder of the instant before which; null is now
   * @param order how each branch is ordered; empty where blocks are only counted, for whoever asks
   *     for an order has some plans sort a whole series before the first row
   */
  static String sql(String registry, CreditState state, String asOf, String order, int most) {
    String open = "b.until_at IS NULL";
    String chosen = state == null ? OF_KIND : OF_KIND + where(registry, state);
    List<AccountKind> kinds =
        state == null || state == CreditState.OUTSIDE ? EVERY_KIND : state.kinds();
    if (asOf == null) {
      return ofKinds(branch(registry, open + chosen, order, most), kinds);
    }
    String since = " AND b.since_at < " + asOf;
    String past = "b.until_at IS NOT NULL" + since + " AND b.until_at >= " + asOf;
    return ofKinds(
        branch(registry, open + since + chosen, order, most)
            + " UNION ALL "
            + branch(registry, past + chosen, order, most),
        kinds);
  }

  /** What another registry's accounts hold is outside of this one, whatever they are there. */
  private static String where(String registry, CreditState state) {
    return state == CreditState.OUTSIDE
        ? " AND (b.account_kind = 'OUTSIDE' OR " + WHOSE + " <> " + registry + ")"
        : " AND " + WHOSE + " = " + registry;
  }

  private static String ofKinds(String branches, List<AccountKind> kinds) {
    return "SELECT e.* FROM unnest(ARRAY["
        + CreditState.literals(kinds)
        + "]) k(kind) CROSS JOIN LATERAL ("
        + branches
        + ") e";
  }

  private static String branch(String registry, String condition, String order, int most) {
    String block =
        "SELECT b.serial_first, b.serial_last, CASE WHEN "
            + WHOSE
            + " = "
            + registry
            + " THEN b.account_kind ELSE 'OUTSIDE' END AS account_kind FROM credit_block b"
            + " WHERE b.series_id = s.id AND (s.registry = "
            + registry
            + " OR "
            + WHOSE
            + " = "
            + registry
            + ") AND "
            + condition;
    return "("
        + block
        + " AND b.serials @> lower(w.run)) UNION ALL ("
        + block
        + " AND b.serial_first > lower(w.run) AND b.serial_first < upper(w.run)"
        + order
        + " LIMIT "
        + most
        + ")";
  }
}
