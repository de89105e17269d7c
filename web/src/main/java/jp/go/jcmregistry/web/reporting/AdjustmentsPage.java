package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import jp.go.jcmregistry.domain.reporting.Fraction;
import jp.go.jcmregistry.domain.reporting.NdcPeriod;
import jp.go.jcmregistry.usecase.reporting.Adjustments;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;

/** Corresponding adjustments of a period: table, chart and file. */
@Named
@RequestScoped
public class AdjustmentsPage {
  @Inject private Download download;
  @Inject private Adjustments adjustments;
  @Inject private AdjustmentsFile file;
  @Inject private AskedPeriod askedPeriod;
  @Inject private Asked asked;

  private Adjustments.View view;
  private AdjustmentsChart chart;

  /** Before the page is written; a file is sent instead where one is asked for. */
  public void open() throws IOException {
    NdcPeriod period = askedPeriod.getPeriod();
    if (period == null) {
      return;
    }
    view = adjustments.of(period.metric(), period.firstYear());
    if (asked.text("export") != null) {
      String name = "adjustments-" + period.party() + "-" + askedPeriod.getKey() + ".xlsx";
      download.send(file.of(view), name);
      return;
    }
    chart = AdjustmentsChart.of(view.accounting());
  }

  /** Null where the Party has no period. */
  public Adjustments.View getView() {
    return view;
  }

  public AdjustmentsChart getChart() {
    return chart;
  }

  /** A whole number plainly, any other to two places. */
  public String shown(Fraction fraction) {
    String form = fraction.isWhole() ? "%,.0f" : "%,.2f";
    return String.format(Locale.ROOT, form, fraction.shown());
  }

  /** A year has no separators. */
  public String year(int year) {
    return Integer.toString(year);
  }

  /** The target as an amount; null where the Party states none. */
  public Long getTarget() {
    return view.accounting().period().target();
  }

  /** What the target is held against, where it is known. */
  public Fraction getJudged() {
    return view.accounting().judgedBalance().orElse(null);
  }
}
