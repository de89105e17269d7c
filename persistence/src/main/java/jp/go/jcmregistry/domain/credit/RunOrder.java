package jp.go.jcmregistry.domain.credit;

import java.util.function.Supplier;

/** The order of the series in a list of runs; within one, units go by serial. */
public enum RunOrder {
  SERIAL(0),
  OLDEST(1),
  NEWEST(-1);

  private final int byVintage;

  RunOrder(int byVintage) {
    this.byVintage = byVintage;
  }

  /** The columns, for a list that is read forwards or backwards. */
  String columns(boolean backwards) {
    String name = backwards ? "s.name DESC" : "s.name";
    if (byVintage == 0) {
      return name;
    }
    boolean falling = byVintage < 0 != backwards;
    return "s.vintage" + (falling ? " DESC, " : ", ") + name;
  }

  /**
   * Series at or behind one of that vintage and name, in the direction that is read.
   *
   * @param year says the vintage in the statement; not asked where the order does not need it
   */
  String from(Supplier<String> year, String name, boolean backwards) {
    String byName = backwards ? "s.name <= " + name : "s.name >= " + name;
    if (byVintage == 0) {
      return byName;
    }
    boolean falling = byVintage < 0 != backwards;
    String vintage = year.get();
    String sooner = "s.vintage " + (falling ? "<" : ">") + " " + vintage;
    return "(" + sooner + " OR s.vintage = " + vintage + " AND " + byName + ")";
  }
}
