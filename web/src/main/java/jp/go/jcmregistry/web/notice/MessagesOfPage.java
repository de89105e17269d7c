package jp.go.jcmregistry.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.go.jcmregistry.domain.notice.Letter;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.notice.Correspondence;
import jp.go.jcmregistry.usecase.notice.Correspondence.Criteria;
import jp.go.jcmregistry.usecase.notice.Correspondence.State;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The letters of one kind of message. */
@Named
@RequestScoped
public class MessagesOfPage {

  @Inject private Correspondence correspondence;
  @Inject private ActivePage activePage;
  @Inject private Query query;
  @Inject private Asked asked;

  private NotificationKind kind;
  private Rows<Correspondence.Row> rows;

  @PostConstruct
  void load() {
    kind =
        Arrays.stream(NotificationKind.values())
            .filter(each -> each.name().equals(activePage.getKey()))
            .findFirst()
            .orElseThrow(() -> new NotFoundOrNotYours("kind of message"));
  }

  /** Before the page is written: what was asked wrongly is said at its question. */
  public void open() {
    Criteria criteria =
        new Criteria(
            query.choice("state", State.class),
            query.text("address"),
            query.startOf("from"),
            query.endOf("until"));
    if (!asked.isRefused()) {
      rows = Rows.of(correspondence.all(kind, criteria, query.page()), query.page());
    }
  }

  public List<State> getStates() {
    return List.of(State.values());
  }

  public String getTitle() {
    return Letter.title(kind, activePage.getLocale());
  }

  /** Null where what was asked could not be read. */
  public Rows<Correspondence.Row> getRows() {
    return rows;
  }
}
