package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.transaction.TransactionLog;
import jp.go.jcmregistry.usecase.transaction.TransactionLog.Criteria;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.Words;

/** The transactions of one account with its running balance, on the page or as a file. */
@Named
@RequestScoped
public class LogPage {

  /** Beside the statuses: all that units are promised to. */
  private static final String OPEN = "OPEN";

  @Inject private Download download;
  @Inject private TransactionLog log;
  @Inject private AccountDirectory directory;
  @Inject private LogFile file;
  @Inject private Query query;

  private List<AccountDirectory.Row> accounts;
  private AccountDirectory.Row account;
  private Rows<TransactionLog.Row> rows;

  @PostConstruct
  void load() {
    accounts = directory.own();
    String asked = query.text("account");
    account =
        accounts.stream()
            .filter(own -> own.number().toString().equals(asked))
            .findFirst()
            .orElse(accounts.isEmpty() ? null : accounts.get(0));
  }

  /** Before the page is written; a file is sent instead where one is asked for. */
  public void open() throws IOException {
    if (account == null) {
      return;
    }
    Criteria criteria = criteria();
    if (query.text("export") != null) {
      byte[] content = file.of(log.everyOfAccount(account.number(), criteria));
      download.send(content, "log-" + account.number() + ".csv");
      return;
    }
    rows = Rows.of(log.ofAccount(account.number(), criteria, query.page()), query.page());
  }

  private Criteria criteria() {
    return new Criteria(
        query.choice("kind", TransactionKind.class),
        query.choice("status", TransactionStatus.class),
        query.value("number", Typed::clean),
        query.startOf("from"),
        query.endOf("until"),
        OPEN.equals(query.text("status")));
  }

  public AccountDirectory.Row getAccount() {
    return account;
  }

  public Rows<TransactionLog.Row> getRows() {
    return rows;
  }

  public boolean isChoice() {
    return accounts.size() > 1;
  }

  public List<SelectItem> getAccounts() {
    return accounts.stream()
        .map(own -> new SelectItem(own.number().toString(), own.number().toString()))
        .toList();
  }

  public List<SelectItem> getKinds() {
    return items("log.kind.all", "TransactionKind.", TransactionKind.values());
  }

  public List<SelectItem> getStatuses() {
    List<SelectItem> items =
        items("log.status.all", "TransactionStatus.", TransactionStatus.values());
    items.add(1, new SelectItem(OPEN, Words.of("log.status.open")));
    return items;
  }

  private static List<SelectItem> items(String all, String family, Enum<?>[] values) {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", Words.of(all)));
    Arrays.stream(values)
        .map(each -> new SelectItem(each.name(), Words.of(family + each)))
        .forEach(items::add);
    return items;
  }
}
