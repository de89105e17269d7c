package jp.go.jcmregistry.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.domain.notice.Notice;
import jp.go.jcmregistry.usecase.notice.PublicNotices;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.Site;

/** One notice under its own address, for as long as the registry stands. */
@Named
@RequestScoped
public class NoticePage {

  @Inject private PublicNotices notices;
  @Inject private ActivePage activePage;
  @Inject private Site site;

  private Notice notice;

  @PostConstruct
  void load() {
    notice = notices.of(site.getRegistry(), activePage.getKey());
  }

  public Notice getNotice() {
    return notice;
  }

  /** Title and body in the language of the page. */
  public Notice.Text getText() {
    return activePage.getLanguage() == Language.JAPANESE ? notice.japanese() : notice.english();
  }
}
