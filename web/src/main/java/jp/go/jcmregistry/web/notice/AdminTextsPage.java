package jp.go.jcmregistry.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.notice.PageText;
import jp.go.jcmregistry.usecase.notice.PublicPages;
import jp.go.jcmregistry.web.shared.Site;

/** The texts of the public pages, and the way to change each. */
@Named
@RequestScoped
public class AdminTextsPage {

  @Inject private PublicPages pages;
  @Inject private Site site;

  private List<PageText> texts;

  public List<PageText> getTexts() {
    if (texts == null) {
      texts =
          Stream.of(PageText.Page.values())
              .map(page -> pages.text(site.getRegistry(), page))
              .toList();
    }
    return texts;
  }
}
