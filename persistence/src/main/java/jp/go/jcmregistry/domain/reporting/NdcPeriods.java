package jp.go.jcmregistry.domain.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;

/** The implementation periods of the Parties' nationally determined contributions. */
@FunctionalInterface
public interface NdcPeriods {
  /** The period of most Parties' first contributions. */
  NdcPeriods BY_DEFAULT = (party, year) -> Optional.of(new Period(2021, 2030));

  /** The period in which a year lies, where there is one. */
  Optional<Period> of(String party, int year);

  /** The same, each looked up once: a table may ask a million times while it is checked. */
  default NdcPeriods remembered() {
    Map<List<Object>, Optional<Period>> known = new HashMap<>();
    return (party, year) -> known.computeIfAbsent(List.of(party, year), asked -> of(party, year));
  }
}
