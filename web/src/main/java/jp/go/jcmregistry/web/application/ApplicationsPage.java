package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationStatus;
import jp.go.jcmregistry.usecase.application.ApplicationDesk;
import jp.go.jcmregistry.usecase.application.ApplicationDesk.Criteria;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The applications that were sent. */
@Named
@RequestScoped
public class ApplicationsPage {

  @Inject private ApplicationDesk desk;
  @Inject private Query query;

  private Rows<ApplicationDesk.Row> rows;

  public Rows<ApplicationDesk.Row> getRows() {
    if (rows == null) {
      Criteria criteria =
          new Criteria(
              query.text("text"),
              query.choice("form", ApplicationForm.class),
              query.choice("status", ApplicationStatus.class));
      rows = Rows.of(desk.all(criteria, query.page()), query.page());
    }
    return rows;
  }

  public List<ApplicationForm> getForms() {
    return List.of(ApplicationForm.values());
  }

  /** A draft is its applicant's alone, but for one that an operator enters from paper. */
  public List<ApplicationStatus> getStatuses() {
    return List.of(ApplicationStatus.values());
  }
}
