package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;
import jp.go.jcmregistry.web.shared.ExceptionMessages;

/** The table of years and accounts: whole tonnes, with the sums of both. */
@Named
@ViewScoped
public class IssuanceAmountsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Whatever is wrong with the number of an account is said where it is typed. */
  private static final Map<String, String> AT_ACCOUNT =
      Map.of(
          "J5009", "account",
          "value.AccountNumber.form", "account",
          "value.AccountNumber.check", "account",
          "value.AccountNumber.kind", "account",
          "value.AccountNumber.sequence", "account",
          "value.Typed.length", "account",
          "value.Typed.lines", "account");

  @Inject private JourneyDrafts drafts;
  @Inject private AccountDirectory directory;
  @Inject private ExceptionMessages messages;

  private UUID draft;
  private List<Integer> years = List.of();
  private long quantity;
  private final List<Row> rows = new ArrayList<>();
  private String account;

  /** One account's line of the table. */
  public static class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AccountDirectory.Row account;
    private final List<Cell> cells;

    Row(AccountDirectory.Row account, List<Cell> cells) {
      this.account = account;
      this.cells = cells;
    }

    public AccountDirectory.Row getAccount() {
      return account;
    }

    public List<Cell> getCells() {
      return cells;
    }

    public long getSum() {
      return cells.stream().mapToLong(Cell::amount).sum();
    }
  }

  /** One year of one account, where an amount is typed. */
  public static class Cell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int year;
    private Quantity amount;

    Cell(int year, long amount) {
      this.year = year;
      this.amount = amount == 0 ? null : Quantity.of(amount);
    }

    long amount() {
      return amount == null ? 0 : amount.amount();
    }

    public int getYear() {
      return year;
    }

    public Quantity getAmount() {
      return amount;
    }

    public void setAmount(Quantity amount) {
      this.amount = amount;
    }
  }

  @PostConstruct
  void load() {
    drafts.open(IssuanceAnswers.JOURNEY).map(IssuanceAnswers::of).ifPresent(this::resume);
  }

  private void resume(IssuanceAnswers answers) {
    draft = answers.id();
    years = answers.years();
    quantity = answers.quantity();
    if (answers.accounts().isEmpty()) {
      rows.add(row(government(), answers));
    }
    for (String number : answers.accounts()) {
      rows.add(row(directory.of(AccountNumber.parse(number)).account(), answers));
    }
  }

  private AccountDirectory.Row government() {
    AccountDirectory.Criteria criteria =
        new AccountDirectory.Criteria(null, AccountKind.GOVERNMENT_HOLDING, null);
    return directory.all(criteria, Page.first()).rows().get(0);
  }

  private Row row(AccountDirectory.Row of, IssuanceAnswers answers) {
    return new Row(
        of,
        years.stream()
            .map(year -> new Cell(year, answers.amount(year, of.number().toString())))
            .toList());
  }

  /** Keeps what is typed and shows the sums. */
  public String update() {
    keep();
    return null;
  }

  /** Gives one more account a line. */
  public String add() {
    keep();
    messages
        .attempt(() -> found(AccountNumber.parse(account == null ? "" : account)), AT_ACCOUNT)
        .ifPresent(this::add);
    return null;
  }

  private AccountDirectory.Row found(AccountNumber number) {
    return directory
        .named(number)
        .filter(found -> found.kind().isHolding())
        .orElseThrow(() -> new RuleBroken(Violation.of("J5009", number)));
  }

  private void add(AccountDirectory.Row found) {
    if (rows.stream().noneMatch(row -> row.account.number().equals(found.number()))) {
      rows.add(new Row(found, years.stream().map(year -> new Cell(year, 0)).toList()));
      keep();
    }
    account = null;
  }

  /** Keeps what is typed and goes on to check it. */
  public String proceed() {
    keep();
    return "/pages/admin/issuance/check.xhtml?faces-redirect=true";
  }

  private void keep() {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Row row : rows) {
      for (Cell cell : row.cells) {
        String number = row.account.number().toString();
        String amount = cell.amount == null ? "" : Long.toString(cell.amount());
        cells.put(IssuanceAnswers.cell(cell.year, number), amount);
      }
    }
    List<String> accounts = rows.stream().map(row -> row.account.number().toString()).toList();
    drafts.answer(draft, IssuanceAnswers.amounts(accounts, cells));
  }

  /** False where no issuance is in progress: it was sent, or given up for a day. */
  public boolean isOpen() {
    return draft != null;
  }

  public List<Integer> getYears() {
    return years;
  }

  public List<Row> getRows() {
    return rows;
  }

  /** The sums of the years, in their order. */
  public List<Long> getSums() {
    List<Long> sums = new ArrayList<>();
    for (int year = 0; year < years.size(); year++) {
      long sum = 0;
      for (Row row : rows) {
        sum += row.cells.get(year).amount();
      }
      sums.add(sum);
    }
    return sums;
  }

  public long getTotal() {
    return rows.stream().mapToLong(Row::getSum).sum();
  }

  public long getQuantity() {
    return quantity;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
