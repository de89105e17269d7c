package jp.go.jcmregistry.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.domain.reporting.BookedFigure;
import jp.go.jcmregistry.domain.reporting.Bookings;
import jp.go.jcmregistry.domain.reporting.NdcPeriod;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.reporting.Adjustments;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The actions that make one figure of a period in one year. */
@Named
@RequestScoped
public class FigurePage {
  @Inject private Adjustments adjustments;
  @Inject private AskedPeriod askedPeriod;
  @Inject private Query query;

  private BookedFigure figure;
  private String year;
  private Rows<Bookings.Entry> rows;

  @PostConstruct
  void load() {
    NdcPeriod period = askedPeriod.getPeriod();
    figure = query.choice("figure", BookedFigure.class);
    year = query.text("year");
    if (period == null || figure == null || year == null || !year.matches("[0-9]{4}")) {
      throw new NotFoundOrNotYours("figure");
    }
    rows =
        Rows.of(
            adjustments.entries(
                period.metric(), period.firstYear(), figure, Integer.parseInt(year), query.page()),
            query.page());
  }

  public BookedFigure getFigure() {
    return figure;
  }

  public String getYear() {
    return year;
  }

  public Rows<Bookings.Entry> getRows() {
    return rows;
  }
}
