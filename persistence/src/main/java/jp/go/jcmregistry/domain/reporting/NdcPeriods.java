package jp.go.jcmregistry.domain.reporting;

/** The implementation periods of the Parties' nationally determined contributions. */
@FunctionalInterface
public interface NdcPeriods {
  /** The period of most Parties' first contributions, for those that recorded none here. */
  NdcPeriods BY_DEFAULT = (party, year) -> new Period(2021, 2030);

  /** The years over which a Party accounts for one contribution, both included. */
  record Period(int firstYear, int lastYear) {
    public boolean contains(int year) {
      return firstYear <= year && year <= lastYear;
    }
  }

  /** The period in which a year lies, or that of the Party which is nearest to it. */
  Period of(String party, int year);
}
