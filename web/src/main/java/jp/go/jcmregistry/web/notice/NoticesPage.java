package jp.go.jcmregistry.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.notice.Notice;
import jp.go.jcmregistry.usecase.notice.PublicNotices;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Site;

/** What's new: what is current, or what was published in one year. */
@Named
@RequestScoped
public class NoticesPage {

  /** As many as fit on the home page without pushing away what else is there. */
  private static final int LATEST = 5;

  @Inject private PublicNotices notices;
  @Inject private Asked asked;
  @Inject private Site site;

  private Integer year;
  private List<Notice> shown;
  private List<Integer> years;

  /** Reads the list that the address asks for; a year that is none asks for what is current. */
  public void read() {
    String typed = asked.text("year");
    if (typed != null && typed.matches("[12][0-9]{3}")) {
      PublicNotices.Archive archive = notices.archive(site.getRegistry(), Integer.parseInt(typed));
      year = archive.year();
      shown = archive.published();
      years = archive.years();
    } else {
      PublicNotices.Board board = notices.board(site.getRegistry());
      shown = board.current();
      years = board.years();
    }
  }

  /** The year of the archive; null where the current ones are shown. */
  public Integer getYear() {
    return year;
  }

  public List<Notice> getShown() {
    return shown;
  }

  public List<Integer> getYears() {
    return years;
  }

  /** The first few, for the home page. */
  public List<Notice> getLatest() {
    if (shown == null) {
      shown = notices.latest(site.getRegistry(), LATEST);
    }
    return shown;
  }
}
