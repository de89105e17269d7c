package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import jp.go.jcmregistry.usecase.credit.ProjectSearch;
import jp.go.jcmregistry.usecase.credit.ProjectSearch.Measured;
import jp.go.jcmregistry.usecase.credit.ProjectSearch.View;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.Words;

/** A registered project as everybody may know it, under an address that stays. */
@Named
@RequestScoped
public class PublicProjectPage {

  @Inject private ProjectSearch projectSearch;
  @Inject private CreditWords words;
  @Inject private Asked asked;
  @Inject private ActivePage activePage;
  @Inject private Site site;

  private View view;

  /** Before the page is written: what is not registered has no page. */
  public void read() {
    view = projectSearch.of(site.getRegistry(), activePage.getKey(), asked.day("asOf"));
  }

  public View getView() {
    return view;
  }

  public String getTitle() {
    return activePage.either(view.details().titleEn(), view.details().titleJa());
  }

  public String getCountry() {
    return words.partner(view.partner());
  }

  public String getSector() {
    return CreditWords.sector(view.details().aefSector());
  }

  public LocalDate getRegistered() {
    return view.registeredAt().atZone(site.getZone()).toLocalDate();
  }

  /** Whether the page is as of a day that is over. */
  public boolean isPast() {
    return view.asOf().isBefore(view.today());
  }

  /** What the table is of, and what a unit in it is one of. */
  public String caption(Measured measured) {
    String metric = CreditWords.metric(measured.metric());
    return metric == null
        ? Words.of("projects_project.caption")
        : Words.of("projects_project.caption.other", metric);
  }
}
