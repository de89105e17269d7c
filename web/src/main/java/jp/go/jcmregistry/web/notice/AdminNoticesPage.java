package jp.go.jcmregistry.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.notice.NoticeCategory;
import jp.go.jcmregistry.usecase.notice.NoticeDesk;
import jp.go.jcmregistry.usecase.notice.NoticeDesk.Standing;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The notices of the registry as its staff keeps them: current, to come, past, withdrawn. */
@Named
@RequestScoped
public class AdminNoticesPage {

  @Inject private NoticeDesk desk;
  @Inject private Query query;

  private Rows<NoticeDesk.Row> rows;

  public Rows<NoticeDesk.Row> getRows() {
    if (rows == null) {
      NoticeDesk.Criteria asked =
          new NoticeDesk.Criteria(
              query.text("text"),
              query.choice("category", NoticeCategory.class),
              query.choice("standing", Standing.class));
      rows = Rows.of(desk.all(asked, query.page()), query.page());
    }
    return rows;
  }

  public List<NoticeCategory> getCategories() {
    return List.of(NoticeCategory.values());
  }

  public List<Standing> getStandings() {
    return List.of(Standing.values());
  }
}
