package jp.go.jcmregistry.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.certificate.StatementPeriod;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.certificate.Papers;
import jp.go.jcmregistry.usecase.certificate.Papers.PdfFile;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.ExceptionMessages;

/** Asks for an account and some days, and sends the statement. */
@Named
@RequestScoped
public class StatementPage {

  @Inject private Papers papers;
  @Inject private Download download;
  @Inject private AccountDirectory directory;
  @Inject private Asked asked;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private List<SelectItem> accounts;

  @PostConstruct
  void load() {
    accounts =
        directory.own().stream()
            .map(own -> new SelectItem(own.number().toString(), own.number().toString()))
            .toList();
  }

  /** Before the page is written; a file is sent instead where everything is answered. */
  public void open() throws IOException {
    AccountNumber account = asked.value("account", AccountNumber::parse);
    LocalDate from = asked.day("from");
    LocalDate to = asked.day("to");
    if (account == null || asked.isRefused()) {
      return;
    }
    PdfFile file =
        messages
            .attempt(
                () ->
                    papers.statement(
                        account, new StatementPeriod(from, to), activePage.getLanguage().getCode()),
                Map.of())
            .orElse(null);
    if (file != null) {
      download.send(file.content(), file.name());
    }
  }

  public List<SelectItem> getAccounts() {
    return accounts;
  }
}
