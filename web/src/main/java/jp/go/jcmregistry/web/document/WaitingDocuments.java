package jp.go.jcmregistry.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.document.AnsweringRequests;
import jp.go.jcmregistry.web.application.Applicant;

/** The document requests that wait for whoever reads the page. */
@Named
@RequestScoped
public class WaitingDocuments {

  @Inject private AnsweringRequests answering;
  @Inject private Applicant applicant;

  private List<AnsweringRequests.Row> own;
  private List<AnsweringRequests.Row> ofApplication;

  /** What waits for whoever is signed in. */
  public List<AnsweringRequests.Row> getOwn() {
    if (own == null) {
      own = answering.waiting();
    }
    return own;
  }

  /** Every request of the application that this browser has open. */
  public List<AnsweringRequests.Row> getOfApplication() {
    if (ofApplication == null) {
      ofApplication =
          applicant
              .key()
              .map(key -> answering.ofApplication(key.number(), key.secret()))
              .orElse(List.of());
    }
    return ofApplication;
  }
}
