package jp.go.jcmregistry.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import jp.go.jcmregistry.domain.notice.Letter;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.notice.Correspondence;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The letters of one kind of message. */
@Named
@RequestScoped
public class MessagesOfPage {

  @Inject private Correspondence correspondence;
  @Inject private ActivePage activePage;
  @Inject private Query query;

  private NotificationKind kind;
  private Rows<Correspondence.Row> rows;

  @PostConstruct
  void load() {
    kind =
        Arrays.stream(NotificationKind.values())
            .filter(each -> each.name().equals(activePage.getKey()))
            .findFirst()
            .orElseThrow(() -> new NotFoundOrNotYours("kind of message"));
    rows = Rows.of(correspondence.all(kind, query.page()), query.page());
  }

  public String getTitle() {
    return Letter.title(kind, activePage.getLocale());
  }

  public Rows<Correspondence.Row> getRows() {
    return rows;
  }
}
