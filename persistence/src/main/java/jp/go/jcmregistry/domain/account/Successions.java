package jp.go.jcmregistry.domain.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordDocuments;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * One holder follows another by merger, inheritance or insolvency: the accounts go on under the
 * successor's name from the decision on, with their numbers, units and restrictions. Nothing moves,
 * so the history stays whole; whoever acted for the former holder acts no more.
 */
public class Successions implements Recorded {
  private static final List<String> CAUSES = List.of("MERGER", "INHERITANCE", "INSOLVENCY");

  private static final String OPEN =
      "SELECT t.number FROM registry_transaction t WHERE t.status IN ('PROPOSED', 'APPROVED',"
          + " 'DELAYED') AND EXISTS (SELECT FROM account a WHERE a.holder_id = ?1"
          + " AND a.id = t.from_account) ORDER BY t.number LIMIT 5";

  private final EntityManager entities;
  private final Accounts accounts;
  private final Registries registries;
  private final Representations representations;
  private final RecordDocuments documents;
  private final Notifications notifications;

  public Successions(EntityManager entities) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.registries = new Registries(entities);
    this.representations = new Representations(entities);
    this.documents = new RecordDocuments(entities);
    this.notifications = new Notifications(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SUCCESSION;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("account", Type.TEXT),
        RecordField.choice("cause", CAUSES),
        RecordField.of("happenedOn", Type.DATE),
        RecordField.of("nameEn", Type.TEXT),
        RecordField.of("nameJa", Type.TEXT),
        RecordField.of("officeEn", Type.TEXT),
        RecordField.of("officeJa", Type.TEXT),
        RecordField.of("evidence", Type.AREA));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("account");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    LocalDate happened = answers.date("happenedOn");
    if (happened.isAfter(registries.byCode(registry).dayOf(now))) {
      violations.add(broken(SuccessionRule.HAS_HAPPENED, happened));
    }
    Optional<Account> account = account(answers, registry);
    if (account.isEmpty()) {
      violations.add(broken(SuccessionRule.HOLDER_CAN_BE_FOLLOWED, answers.text("account")));
    } else {
      String open = open(account.get());
      if (!open.isEmpty()) {
        violations.add(broken(SuccessionRule.NOTHING_IS_OPEN, open));
      }
    }
    return violations;
  }

  private String open(Account account) {
    List<?> numbers =
        entities.createNativeQuery(OPEN).setParameter(1, account.holderId()).getResultList();
    return numbers.stream().map(Sql::text).collect(Collectors.joining(", "));
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    if (documents.of(change.id()).isEmpty()) {
      throw new RuleBroken(broken(SuccessionRule.IS_PROVED, change.number()));
    }
    Answers answers = change.answers();
    Account named = account(answers, change.registry()).orElseThrow();
    List<Account> all = accounts.lockAll(accounts.idsOf(named.holderId()));
    Details successor =
        new Details(
            answers.text("nameEn"),
            answers.text("nameJa"),
            answers.text("officeEn"),
            answers.text("officeJa"));
    for (Account account : all) {
      notifications.tellRepresentatives(
          account.id(), null, NotificationKind.SUCCEEDED, null, account.number().toString(), now);
      representations.endAllFor(account.id(), now);
    }
    entities.flush();
    entities.persist(
        new AccountHolderVersion(named.holderId(), successor, now, change.decidedBy()));
    write(change, named.holderId(), now);
  }

  private void write(RecordChange change, long holder, Instant now) {
    entities
        .createNativeQuery(
            "INSERT INTO succession (id, holder_id, cause, happened_on, change_id, effective_at)"
                + " VALUES (nextval('entity_id'), ?1, ?2, ?3::date, ?4, ?5::timestamptz)")
        .setParameter(1, holder)
        .setParameter(2, change.answers().text("cause"))
        .setParameter(3, change.answers().date("happenedOn").toString())
        .setParameter(4, change.id())
        .setParameter(5, Sql.timestamp(now))
        .executeUpdate();
  }

  private Optional<Account> account(Answers answers, String registry) {
    try {
      return accounts
          .byNumber(registry, AccountNumber.parse(answers.text("account")))
          .filter(account -> account.kind() == AccountKind.ENTITY_HOLDING)
          .filter(account -> account.status() != AccountStatus.CLOSED);
    } catch (InvalidValue none) {
      return Optional.empty();
    }
  }

  private static Violation broken(SuccessionRule rule, Object about) {
    return Violation.of(rule.number(), about);
  }
}
