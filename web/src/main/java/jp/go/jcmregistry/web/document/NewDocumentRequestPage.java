package jp.go.jcmregistry.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import jp.go.jcmregistry.domain.document.DocumentRequests.Wish;
import jp.go.jcmregistry.usecase.document.DocumentDesk;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** Asks somebody for documents; the address may name whom. */
@Named
@RequestScoped
public class NewDocumentRequestPage {

  @Inject private DocumentDesk desk;
  @Inject private Asked asked;
  @Inject private ExceptionMessages messages;

  private String whom;
  private String documents;
  private String reason;
  private LocalDate dueOn;

  /** Sends it and leads to its page. */
  public String ask() {
    return messages
        .attempt(
            () -> desk.ask(new Wish(whom, documents.lines().toList(), reason, dueOn)),
            Map.of("J6141", "whom", "J6142", "dueOn", "J6143", "documents", "J6144", "reason"))
        .map(
            number -> {
              Messages.addFlashGlobalInfo(Words.of("admin_requests_new.asked"), number);
              return "/pages/admin/requests/request.xhtml?faces-redirect=true&key=" + number;
            })
        .orElse(null);
  }

  public String getWhom() {
    return whom == null ? asked.text("whom") : whom;
  }

  public void setWhom(String whom) {
    this.whom = whom;
  }

  public String getDocuments() {
    return documents;
  }

  public void setDocuments(String documents) {
    this.documents = documents;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }
}
