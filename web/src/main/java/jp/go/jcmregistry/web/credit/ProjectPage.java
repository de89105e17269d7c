package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import jp.go.jcmregistry.domain.credit.ProjectStatus;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** One project, and the decision about it while it waits. */
@Named
@RequestScoped
public class ProjectPage {

  @Inject private ProjectRegistration registration;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private ProjectRegistration.View view;
  private String reason;

  /** Read when it is shown, so that a refused decision shows what has become of it meanwhile. */
  public ProjectRegistration.View getView() {
    if (view == null) {
      view = registration.of(activePage.getKey());
    }
    return view;
  }

  /** Registers the project. */
  public String register() {
    return decided(ProjectStatus.REGISTERED, () -> registration.register(activePage.getKey()));
  }

  /** Rejects the project with a reason. */
  public String reject() {
    return decided(ProjectStatus.REJECTED, () -> registration.reject(activePage.getKey(), reason));
  }

  private String decided(ProjectStatus outcome, Runnable decision) {
    String reference = activePage.getKey();
    String next =
        messages
            .attempt(
                () -> {
                  decision.run();
                  return "/pages/admin/projects/project.xhtml?faces-redirect=true&key=" + reference;
                },
                Map.of("J7103", "reason"))
            .orElse(null);
    if (next != null) {
      Messages.addFlashGlobalInfo(Words.of("admin_projects_project.done." + outcome), reference);
    }
    view = null;
    return next;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
