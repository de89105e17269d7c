package jp.go.jcmregistry.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.People;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.domain.task.WaitingTasks;
import org.junit.jupiter.api.Test;

/** An application as a task: which account it is about, and whose it is not. */
class ApplicationTasksIT extends ApplicationScene {
  private final Account account = ledger.account();

  @Test
  void itIsFoundByTheAccountItIsAbout() {
    Actor applicant = ledger.representative(account, Rights.INITIATE);
    Key key =
        sent(
            answered(
                begun(ApplicationForm.FURTHER_ACCOUNT, account, applicant),
                Map.of("purpose", "Another department", "agreed", "yes")));
    assertThat(
            ledger.strings(
                "SELECT q.giver FROM " + WaitingTasks.ALL + " WHERE q.key = ?1", key.number()))
        .containsExactly(account.number().toString());
  }

  /** J7803 refuses it; so it is no task of theirs. */
  @Test
  void whoEnteredWhatCameOnPaperDoesNotDecideIt() {
    Key key = onPaper(ApplicationForm.ACCOUNT_OPENING, null);
    for (Part part : with(key, opened -> opened.it().parts())) {
      with(key, opened -> opened.save(part, "Something"));
    }
    RegistryUser user = ledger.call(e -> People.staff(e, Role.OPERATOR));
    Actor other = as(user, Set.of(Role.OPERATOR));
    sent(attached(key));
    checks(c -> c.take(key.number(), other));
    checks(
        c -> {
          c.note(key.number(), ApplicationForm.ACCOUNT_OPENING.checkList(), other);
          c.hand(key.number(), other);
          return null;
        });
    RegistryUser entered = ledger.call(e -> e.find(RegistryUser.class, operator.userId()));
    Actor both = as(entered, Set.of(Role.OPERATOR, Role.APPROVER));
    Tasks.Waiting waiting =
        ledger.call(e -> new Tasks(e).waiting("JPN01", key.number())).orElseThrow();
    assertThat(waiting.mayBeDoneBy(approver)).isTrue();
    assertThat(waiting.mayBeDoneBy(both)).as("who entered it").isFalse();
  }

  private static Actor as(RegistryUser user, Set<Role> roles) {
    return new Actor(user.id(), user.loginId(), user.name(), "JPN01", roles, Map.of());
  }
}
