package jp.go.jcmregistry.usecase.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.certificate.StatementPeriod;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.certificate.Sheet.Fact;
import jp.go.jcmregistry.usecase.startup.Installation;

/**
 * Writes what moved in an account over some days, with the balance after each entry; each metric
 * apart.
 */
@Dependent
class StatementSheet {
  private static final int ENTRIES_MAX = 2_000;
  private static final String ENTRIES =
      "SELECT e.effective_at, t.number, t.kind, e.quantity FROM account_entry e"
          + " JOIN registry_transaction t ON t.id = e.transaction_id"
          + " WHERE e.account_id = ?1 AND e.metric = ?2 AND e.effective_at >= ?3"
          + " AND e.effective_at < ?4 ORDER BY e.effective_at, t.id LIMIT ?5";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Accounts accounts;
  @Inject private Holdings holdings;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;
  @Inject private Installation installation;

  Sheet of(Account account, StatementPeriod period, String language) {
    Registry registry = registries.byCode(account.registry());
    PaperWords words = new PaperWords(language, registry.zone());
    Instant from = period.from().atStartOfDay(registry.zone()).toInstant();
    Instant to = registry.endOf(period.to());
    Instant now = clock.now();
    Details holder = accounts.holder(account, now);
    Sheet sheet =
        new Sheet(language, words.of("title.STATEMENT") + " " + account.number())
            .part(language)
            .title(words.of("title.STATEMENT"));
    if (installation.isDemonstration()) {
      sheet.notice(words.of("demonstration"));
    }
    sheet
        .paragraph(
            words.of(
                "statement.period",
                words.clocks().date(period.from()),
                words.clocks().date(period.to())))
        .facts(
            List.of(
                new Fact(words.of("account"), account.number().toString()),
                new Fact(words.of("holder"), words.either(holder.nameEn(), holder.nameJa())),
                new Fact(
                    words.of("statement.opening"),
                    words.quantities(holdings.totals(account.id(), from))),
                new Fact(
                    words.of("statement.closing"),
                    words.quantities(holdings.totals(account.id(), to))),
                new Fact(words.of("details.printed"), words.clocks().instant(now))));
    for (String metric : holdings.metrics(account.id(), to)) {
      sheet.heading(words.of("statement.entries", words.unit(metric)));
      long opening = holdings.total(account.id(), metric, from);
      entries(sheet, read(account, metric, from, to), opening, words);
    }
    return sheet;
  }

  /** One more than is printed, where there are more. */
  private List<Object[]> read(Account account, String metric, Instant from, Instant to) {
    return Sql.rows(
            entities
                .createNativeQuery(ENTRIES)
                .setParameter(1, account.id())
                .setParameter(2, metric)
                .setParameter(3, Sql.timestamp(from))
                .setParameter(4, Sql.timestamp(to))
                .setParameter(5, ENTRIES_MAX + 1))
        .toList();
  }

  private static void entries(Sheet sheet, List<Object[]> read, long opening, PaperWords words) {
    if (read.isEmpty()) {
      sheet.paragraph(words.of("statement.none"));
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    long balance = opening;
    for (Object[] c : read.subList(0, Math.min(read.size(), ENTRIES_MAX))) {
      long change = Sql.number(c[3]);
      balance += change;
      rows.add(
          List.of(
              words.clocks().instant(Sql.instant(c[0])),
              Sql.text(c[1]),
              words.of("TransactionKind." + c[2]),
              (change > 0 ? "+" : "") + PaperWords.digits(change),
              PaperWords.digits(balance)));
    }
    sheet.table(
        List.of(
            words.of("statement.when"),
            words.of("statement.transaction"),
            words.of("statement.kind"),
            words.of("statement.change"),
            words.of("statement.balance")),
        rows,
        3);
    if (read.size() > ENTRIES_MAX) {
      sheet.paragraph(words.of("statement.more", PaperWords.digits(ENTRIES_MAX)));
    }
  }
}
