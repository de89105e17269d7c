package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.reporting.NdcPeriod;
import jp.go.jcmregistry.usecase.reporting.Adjustments;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Words;

/** The period that the address asks for, of those that the Party has; else the first of them. */
@Named
@RequestScoped
public class AskedPeriod {
  @Inject private Adjustments adjustments;
  @Inject private Asked asked;
  @Inject private ActivePage activePage;

  private Adjustments.Choices choices;

  private Adjustments.Choices choices() {
    if (choices == null) {
      choices = adjustments.choices();
    }
    return choices;
  }

  /** The Party whose registry this person works for. */
  public String getParty() {
    return activePage.either(choices().nameEn(), choices().nameJa());
  }

  /** The period; null where none is recorded. */
  public NdcPeriod getPeriod() {
    String key = asked.text("period");
    return choices().periods().stream()
        .filter(period -> key(period).equals(key))
        .findFirst()
        .orElse(choices().periods().isEmpty() ? null : choices().periods().get(0));
  }

  /** What the address calls it. */
  public String getKey() {
    return key(getPeriod());
  }

  private static String key(NdcPeriod period) {
    return period.metric() + "-" + period.firstYear();
  }

  /** What a reader chooses from. */
  public List<SelectItem> getItems() {
    return choices().periods().stream()
        .map(period -> new SelectItem(key(period), label(period)))
        .toList();
  }

  /** Years and metric in words. */
  public String getLabel() {
    return label(getPeriod());
  }

  private static String label(NdcPeriod period) {
    return Words.of(
        "adjustments.period.label",
        Integer.toString(period.firstYear()),
        Integer.toString(period.lastYear()),
        unit(period));
  }

  /** In what the period is measured. */
  public String getUnit() {
    return unit(getPeriod());
  }

  private static String unit(NdcPeriod period) {
    return period.isGreenhouseGases() ? Words.of("adjustments.unit.GHG") : period.metric();
  }
}
