package jp.go.jcmregistry.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jp.go.jcmregistry.domain.reporting.PeriodAccounting;
import jp.go.jcmregistry.domain.reporting.YearOfAccounting;

/**
 * The picture of a period: per year a bar up for what was first transferred and one down for what
 * was used, and the cumulative net as a line. Drawn on the server, so that it needs no script; all
 * it shows stands in the table below it as well.
 *
 * @param zero where the line of zero lies
 * @param line the points of the cumulative net
 * @param highest what the upper end of the scale stands for
 * @param lowest what the lower end stands for, zero or below
 */
public record AdjustmentsChart(
    List<Slot> slots, double zero, String line, long highest, long lowest) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;
  private static final int LEFT = 110;
  private static final int TOP = 16;
  private static final int BOTTOM = 260;
  private static final double BAR = 0.3;

  /** One year: two bars beside each other and the point of the line. */
  public record Slot(String year, double middle, Bar up, Bar down, double point) {}

  /** A rectangle. */
  public record Bar(double x, double y, double width, double height) {}

  /** Draws a period; null where there is nothing to draw. */
  static AdjustmentsChart of(PeriodAccounting accounting) {
    List<YearOfAccounting> years = accounting.years();
    long highest =
        years.stream()
            .flatMapToLong(y -> LongStream.of(y.firstTransferred(), y.cumulativeNet(), 0))
            .max()
            .orElse(0);
    long lowest =
        years.stream()
            .flatMapToLong(y -> LongStream.of(-y.used(), y.cumulativeNet(), 0))
            .min()
            .orElse(0);
    if (highest == lowest) {
      return null;
    }
    double perUnit = (double) (BOTTOM - TOP) / (highest - lowest);
    double zero = TOP + highest * perUnit;
    double step = (double) (WIDTH - LEFT) / years.size();
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      slots.add(slot(years.get(i), LEFT + step * i, step, zero, perUnit));
    }
    return new AdjustmentsChart(List.copyOf(slots), zero, line(slots), highest, lowest);
  }

  private static Slot slot(
      YearOfAccounting year, double left, double step, double zero, double perUnit) {
    double middle = left + step / 2;
    double width = step * BAR;
    double up = year.firstTransferred() * perUnit;
    return new Slot(
        Integer.toString(year.year()),
        middle,
        new Bar(middle - width, zero - up, width, up),
        new Bar(middle, zero, width, year.used() * perUnit),
        zero - year.cumulativeNet() * perUnit);
  }

  private static String line(List<Slot> slots) {
    return slots.stream()
        .map(s -> String.format(Locale.ROOT, "%.1f,%.1f", s.middle(), s.point()))
        .collect(Collectors.joining(" "));
  }

  /** Zero has a mark of its own where the scale goes below it and above. */
  public boolean zeroApart() {
    return lowest < 0 && highest > 0;
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  public int left() {
    return LEFT;
  }

  public int top() {
    return TOP;
  }

  public int bottom() {
    return BOTTOM;
  }
}
