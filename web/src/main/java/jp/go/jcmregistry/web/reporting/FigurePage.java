package jp.go.jcmregistry.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.domain.reporting.BookedFigure;
import jp.go.jcmregistry.domain.reporting.Bookings;
import jp.go.jcmregistry.domain.reporting.Bookings.Cell;
import jp.go.jcmregistry.domain.reporting.Breakdown;
import jp.go.jcmregistry.domain.reporting.NdcPeriod;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.reporting.Adjustments;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.Words;

/** The actions that make one figure of a period, or a part of it, in one year or in all. */
@Named
@RequestScoped
public class FigurePage {
  @Inject private Adjustments adjustments;
  @Inject private AskedPeriod askedPeriod;
  @Inject private Query query;

  private Cell cell;
  private Rows<Bookings.Entry> rows;

  @PostConstruct
  void load() {
    NdcPeriod period = askedPeriod.getPeriod();
    BookedFigure figure = query.choice("figure", BookedFigure.class);
    String year = query.text("year");
    if (period == null || figure == null || year != null && !year.matches("[0-9]{4}")) {
      throw new NotFoundOrNotYours("figure");
    }
    int first = year == null ? period.firstYear() : Integer.parseInt(year);
    int last = year == null ? period.lastYear() : first;
    cell = new Cell(figure, first, last, query.choice("by", Breakdown.class), query.text("of"));
    rows =
        Rows.of(
            adjustments.entries(period.metric(), period.firstYear(), cell, query.page()),
            query.page());
  }

  public BookedFigure getFigure() {
    return cell.figure();
  }

  /** The year, or the first and the last of the period. */
  public String getYear() {
    return cell.firstYear() == cell.lastYear()
        ? Integer.toString(cell.firstYear())
        : Words.of(
            "figure.years", Integer.toString(cell.firstYear()), Integer.toString(cell.lastYear()));
  }

  /** How the figure is divided; null for the whole of it. */
  public Breakdown getBy() {
    return cell.by();
  }

  /** The part of it. */
  public String getOf() {
    return cell.of() == null ? Words.of("regular.notKnown") : cell.of();
  }

  public Rows<Bookings.Entry> getRows() {
    return rows;
  }
}
