package jp.go.jcmregistry.web.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.go.jcmregistry.usecase.transaction.TransactionDetail.Cell;

/**
 * The units of an issuance as people read them: a row for each account, a column for each year, and
 * the sums of both.
 */
public record AmountTable(List<Integer> years, List<Row> rows, List<Long> sums, long total) {

  /** The units of one account, in the order of the years; 0 where a year has none. */
  public record Row(String account, List<Long> amounts, long sum) {}

  /** Arranges cells, accounts in the order in which they first come. */
  public static AmountTable of(List<Cell> cells) {
    List<Integer> years = List.copyOf(new TreeSet<>(cells.stream().map(Cell::vintage).toList()));
    Map<String, long[]> amounts = new LinkedHashMap<>();
    for (Cell cell : cells) {
      amounts
              .computeIfAbsent(cell.account(), account -> new long[years.size()])[
              years.indexOf(cell.vintage())] +=
          cell.quantity();
    }
    List<Row> rows = new ArrayList<>();
    amounts.forEach((account, row) -> rows.add(row(account, row)));
    List<Long> sums =
        IntStream.range(0, years.size())
            .mapToObj(year -> rows.stream().mapToLong(row -> row.amounts().get(year)).sum())
            .toList();
    return new AmountTable(years, rows, sums, sums.stream().mapToLong(Long::longValue).sum());
  }

  private static Row row(String account, long[] amounts) {
    List<Long> list = java.util.Arrays.stream(amounts).boxed().toList();
    return new Row(account, list, java.util.Arrays.stream(amounts).sum());
  }
}
