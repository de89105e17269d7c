package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.InvalidValue;

/**
 * What ITMO identifiers share that differ in their serial only: cooperative approach, originating
 * registry, first transferring Party, vintage.
 */
public record ItmoSeries(
    String approach, String originatingRegistry, String firstTransferringParty, Vintage vintage)
    implements Serializable {
  private static final Pattern APPROACH = Pattern.compile("CA[0-9]{4}");
  private static final Pattern REGISTRY = Pattern.compile("[A-Z]{3}[0-9]{2}");
  private static final Pattern PARTY = Pattern.compile("[A-Z]{3}");

  /** CA0001 names the Article 6.4 mechanism itself: no cooperative approach, so never ours. */
  private static final String ARTICLE_6_4_MECHANISM = "CA0001";

  /** Refuses parts of another shape and vintages that Article 6.2 does not know. */
  public ItmoSeries {
    require(APPROACH, approach, "value.ItmoSeries.approach");
    require(REGISTRY, originatingRegistry, "value.ItmoSeries.registry");
    require(PARTY, firstTransferringParty, "value.ItmoSeries.party");
    if (approach.equals(ARTICLE_6_4_MECHANISM)) {
      throw new InvalidValue("value.ItmoSeries.mechanism");
    }
    if (!vintage.mayBecomeItmo()) {
      throw new InvalidValue("value.ItmoSeries.vintage", vintage);
    }
  }

  private static void require(Pattern form, String part, String reason) {
    if (!form.matcher(part).matches()) {
      throw new InvalidValue(reason, part);
    }
  }
}
