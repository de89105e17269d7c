package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.shared.Sql;

/** The implementation periods of the Parties' NDCs, as they were recorded for greenhouse gases. */
public class ImplementationPeriods {
  private static final String IN_FORCE =
      "SELECT first_year, last_year FROM ndc_period WHERE party = ?1 AND metric = 'GHG'"
          + " AND until_at IS NULL AND NOT withdrawn ORDER BY first_year";

  /** The period of most Parties' first contributions, for those that recorded none here. */
  private static final Period USUAL = new Period(2021, 2030);

  private final EntityManager entities;

  public ImplementationPeriods(EntityManager entities) {
    this.entities = entities;
  }

  /** A period, both years included. */
  public record Period(int firstYear, int lastYear) {
    public boolean contains(int year) {
      return firstYear <= year && year <= lastYear;
    }
  }

  /** The period of a Party's NDC in which a year lies. */
  public Optional<Period> of(String party, int year) {
    List<?> rows = entities.createNativeQuery(IN_FORCE).setParameter(1, party).getResultList();
    Stream<Period> periods =
        rows.isEmpty()
            ? Stream.of(USUAL)
            : rows.stream()
                .map(Object[].class::cast)
                .map(c -> new Period((int) Sql.number(c[0]), (int) Sql.number(c[1])));
    return periods.filter(period -> period.contains(year)).findFirst();
  }
}
