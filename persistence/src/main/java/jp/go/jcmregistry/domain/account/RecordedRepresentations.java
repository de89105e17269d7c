package jp.go.jcmregistry.domain.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Representatives.Change;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RepresentationState;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Who acts for which account, with which rights, as two people of the staff recorded it: a change
 * that waits is a request, carried out it is active, suspended or removed.
 */
public class RecordedRepresentations implements Recorded {
  private final Accounts accounts;
  private final Representatives representatives;

  public RecordedRepresentations(EntityManager entities) {
    this.accounts = new Accounts(entities);
    this.representatives = new Representatives(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.REPRESENTATION;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("loginId", Type.TEXT),
        RecordField.of("account", Type.TEXT),
        RecordField.choice("rights", Stream.of(Rights.values()).map(Enum::name).toList()),
        RecordField.choice(
            "state",
            Stream.of(RepresentationState.values())
                .filter(state -> state != RepresentationState.REQUESTED)
                .map(Enum::name)
                .toList()));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("account") + " " + answers.text("loginId");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    Optional<RegistryUser> user = user(answers, registry);
    Optional<Account> account = account(answers, registry);
    if (user.isEmpty()) {
      violations.add(broken(RepresentationRule.PERSON_CAN_ACT, answers.text("loginId")));
    }
    if (account.isEmpty()) {
      violations.add(broken(RepresentationRule.ACCOUNT_CAN_BE_ACTED_FOR, answers.text("account")));
    }
    if (user.isPresent() && account.isPresent()) {
      Change change = new Change(account.get(), user.get().loginId(), state(answers), "");
      violations.addAll(representatives.against(change, now));
    }
    return violations;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    representatives.become(
        account(answers, change.registry()).orElseThrow(),
        user(answers, change.registry()).orElseThrow(),
        state(answers),
        Rights.valueOf(answers.text("rights")),
        now);
  }

  private Optional<RegistryUser> user(Answers answers, String registry) {
    return representatives.person(answers.text("loginId"), registry);
  }

  private Optional<Account> account(Answers answers, String registry) {
    return accounts.typed(registry, answers.text("account")).filter(Account::isEntitysInUse);
  }

  private static RepresentationState state(Answers answers) {
    return RepresentationState.valueOf(answers.text("state"));
  }

  private static Violation broken(RepresentationRule rule, Object... arguments) {
    return Violation.of(rule.number(), arguments);
  }
}
