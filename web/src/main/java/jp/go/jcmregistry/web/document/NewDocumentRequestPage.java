package jp.go.jcmregistry.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
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
  private boolean wholeHolder;
  private String documents;
  private String reason;
  private LocalDate dueOn;

  /** Sends it and leads to its page. */
  public String ask() {
    return messages
        .attempt(
            () -> desk.ask(new Wish(whom, wholeHolder, documents.lines().toList(), reason, dueOn)),
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

  /** Where it is an account: its people, or those of all accounts of its holder. */
  public List<SelectItem> getReaches() {
    return List.of(
        new SelectItem(false, Words.of("admin_requests_new.reach.account")),
        new SelectItem(true, Words.of("admin_requests_new.reach.holder")));
  }

  public boolean isWholeHolder() {
    return wholeHolder;
  }

  public void setWholeHolder(boolean wholeHolder) {
    this.wholeHolder = wholeHolder;
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
