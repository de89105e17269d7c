package jp.go.jcmregistry.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.notice.PageText;
import jp.go.jcmregistry.usecase.notice.PublicPages;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.Site;

/** A public page whose text the registry writes itself. */
@Named
@RequestScoped
public class PublicTextPage {

  @Inject private PublicPages pages;
  @Inject private ActivePage activePage;
  @Inject private Site site;

  private PageText text;

  @PostConstruct
  void load() {
    text = pages.text(site.getRegistry(), PageText.Page.valueOf(activePage.getPage().name()));
  }

  /** In the language of the page, as Markdown. */
  public String getBody() {
    return activePage.getLanguage() == Language.JAPANESE ? text.japanese() : text.english();
  }

  /** Since when it says so; null while it says what was shipped. */
  public Instant getSince() {
    return text.since();
  }

  /** The partner countries in the order of their signing. */
  public List<PublicPages.Partner> getPartners() {
    return pages.partners(site.getRegistry());
  }
}
