package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.credit.ProjectStatus;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The projects of the registry, registered or not. */
@Named
@RequestScoped
public class ProjectsPage {

  @Inject private ProjectRegistration registration;
  @Inject private Query query;

  private Rows<ProjectRegistration.Row> rows;

  @PostConstruct
  void load() {
    rows =
        Rows.of(
            registration.all(
                query.text("text"), query.choice("status", ProjectStatus.class), query.page()),
            query.page());
  }

  public Rows<ProjectRegistration.Row> getRows() {
    return rows;
  }

  public List<ProjectStatus> getStatuses() {
    return List.of(ProjectStatus.values());
  }
}
