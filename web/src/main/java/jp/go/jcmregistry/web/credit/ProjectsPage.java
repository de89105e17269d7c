package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.credit.ProjectStatus;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration.Criteria;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration.Partner;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.Words;

/** The projects of the registry, registered or not. */
@Named
@RequestScoped
public class ProjectsPage {

  @Inject private ProjectRegistration registration;
  @Inject private Query query;
  @Inject private Asked asked;
  @Inject private ActivePage activePage;

  private ProjectRegistration.Choices choices;
  private Rows<ProjectRegistration.Row> rows;

  @PostConstruct
  void load() {
    choices = registration.choices();
    Criteria criteria =
        new Criteria(
            query.text("text"),
            query.choice("status", ProjectStatus.class),
            asked.oneOf("partner", choices.partners().stream().map(Partner::code).toList()),
            asked.oneOf("sector", choices.sectors()),
            query.text("methodology"));
    rows = Rows.of(registration.all(criteria, query.page()), query.page());
  }

  public List<SelectItem> getPartners() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", Words.of("filter.all")));
    choices
        .partners()
        .forEach(
            p -> items.add(new SelectItem(p.code(), activePage.either(p.nameEn(), p.nameJa()))));
    return items;
  }

  public List<SelectItem> getSectors() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", Words.of("filter.all")));
    choices.sectors().forEach(s -> items.add(new SelectItem(s, CreditWords.sector(s))));
    return items;
  }

  public Rows<ProjectRegistration.Row> getRows() {
    return rows;
  }

  public List<ProjectStatus> getStatuses() {
    return List.of(ProjectStatus.values());
  }
}
