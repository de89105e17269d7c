package jp.go.jcmregistry.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.reporting.BookedFigure;
import jp.go.jcmregistry.domain.reporting.Bookings.Part;
import jp.go.jcmregistry.domain.reporting.Breakdown;
import jp.go.jcmregistry.domain.reporting.NdcPeriod;
import jp.go.jcmregistry.domain.reporting.YearOfAccounting;
import jp.go.jcmregistry.usecase.reporting.RegularInformation;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;

/** Regular information: the annual figures of a period and what they are made of. */
@Named
@RequestScoped
public class RegularPage {
  @Inject private Download download;
  @Inject private RegularInformation information;
  @Inject private AskedPeriod askedPeriod;
  @Inject private RegularFile file;
  @Inject private Asked asked;

  private RegularInformation.View view;

  /**
   * A line of a breakdown: what it is about, its amounts by year, and their sum.
   *
   * @param named what the address calls it; null where it is not known
   */
  public record Line(String of, String named, Map<Integer, Long> amounts, long sum) {}

  /** The lines of one breakdown. */
  public record Group(Breakdown by, List<Line> lines) {}

  /** One figure with all its breakdowns. */
  public record Divided(BookedFigure figure, List<Group> groups) {
    public boolean nothing() {
      return groups.isEmpty();
    }
  }

  @PostConstruct
  void load() {
    NdcPeriod period = askedPeriod.getPeriod();
    if (period != null) {
      view = information.of(period.metric(), period.firstYear());
    }
  }

  /** Before the page is written; a file is sent instead where one is asked for. */
  public void open() throws IOException {
    if (view != null && asked.text("export") != null) {
      NdcPeriod period = askedPeriod.getPeriod();
      String name = "regular-information-" + period.party() + "-" + askedPeriod.getKey() + ".xlsx";
      download.send(file.of(this), name);
    }
  }

  /** Null where the Party has no period. */
  public RegularInformation.View getView() {
    return view;
  }

  public List<Integer> getYears() {
    return view.adjustments().accounting().years().stream().map(YearOfAccounting::year).toList();
  }

  /** An amount of a year, zero where nothing is booked in it. */
  public long amount(Map<Integer, Long> amounts, int year) {
    return amounts.getOrDefault(year, 0L);
  }

  public List<Divided> getDivided() {
    return view.divided().stream()
        .map(
            each -> {
              List<Group> groups = new ArrayList<>();
              each.parts().forEach((by, parts) -> addGroup(groups, by, parts));
              return new Divided(each.figure(), groups);
            })
        .toList();
  }

  private static void addGroup(List<Group> groups, Breakdown by, List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    Map<String, Map<Integer, Long>> lines = new LinkedHashMap<>();
    for (Part part : parts) {
      lines.computeIfAbsent(part.of(), none -> new TreeMap<>()).put(part.year(), part.quantity());
    }
    List<Line> shown = new ArrayList<>();
    lines.forEach((of, amounts) -> shown.add(line(of, amounts)));
    groups.add(new Group(by, shown));
  }

  private static Line line(String of, Map<Integer, Long> amounts) {
    String shown = of == null ? Words.of("regular.notKnown") : of;
    return new Line(shown, of, amounts, amounts.values().stream().mapToLong(Long::longValue).sum());
  }

  /** The address of the actions that make a cell; of the whole period where the year is null. */
  public String opened(BookedFigure figure, Breakdown by, Line line, Integer year) {
    return TagFunctions.href("ADJUSTMENT_FIGURE")
        + "?period="
        + TagFunctions.encoded(askedPeriod.getKey())
        + "&figure="
        + figure
        + (year == null ? "" : "&year=" + year)
        + "&by="
        + by
        + (line.named() == null ? "" : "&of=" + TagFunctions.encoded(line.named()));
  }
}
