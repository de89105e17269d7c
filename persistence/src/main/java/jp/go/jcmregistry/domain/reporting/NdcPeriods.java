package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;

/** The implementation periods of the Parties' nationally determined contributions. */
@FunctionalInterface
public interface NdcPeriods {
  /** The period of most Parties' first contributions. */
  NdcPeriods BY_DEFAULT = (party, year) -> Optional.of(new Period(2021, 2030));

  /** The period in which a year lies, where there is one. */
  Optional<Period> of(String party, int year);

  /** What the Parties recorded; each is looked up once, because a table may ask a million times. */
  static NdcPeriods recorded(EntityManager entities) {
    ImplementationPeriods periods = new ImplementationPeriods(entities);
    Map<List<Object>, Optional<Period>> known = new HashMap<>();
    return (party, year) ->
        known.computeIfAbsent(List.of(party, year), asked -> periods.of(party, year));
  }
}
