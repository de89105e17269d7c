package jp.go.jcmregistry.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.notice.NoticeDesk;
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
      rows = Rows.of(desk.all(query.page()), query.page());
    }
    return rows;
  }
}
