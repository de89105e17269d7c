package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.transaction.AccountLimit.Limits;
import jp.go.jcmregistry.usecase.account.LimitSetting;
import jp.go.jcmregistry.usecase.account.TrustedList;
import jp.go.jcmregistry.usecase.account.TrustedList.Row;

/** Plays how the people of an account come to trust another one, and limit what leaves theirs. */
@ApplicationScoped
public class Trusting {
  @Inject private Stage stage;
  @Inject private Cast cast;
  @Inject private TrustedList list;
  @Inject private LimitSetting setting;

  /** One person adds the account, another approves it. */
  void trust(Step step) {
    propose(step);
    AccountNumber account = cast.account(step.text("from"));
    stage.as(
        cast.second(step.text("from")),
        () -> {
          list.of(account).rows().stream()
              .filter(Row::mayApprove)
              .map(Row::id)
              .forEach(list::approve);
          return account;
        });
  }

  /** One person limits what leaves the account; what is higher than before waits for another. */
  void limit(Step step) {
    AccountNumber account = cast.account(step.text("from"));
    Limits limits = new Limits(step.quantity(), Long.parseLong(step.text("text")));
    stage.as(
        cast.starter(step.text("from")),
        () -> {
          setting.set(account, limits);
          return account;
        });
  }

  /** One person adds the account; nobody has approved it yet. */
  void propose(Step step) {
    AccountNumber account = cast.account(step.text("from"));
    stage.as(
        cast.starter(step.text("from")),
        () -> {
          list.add(account, cast.account(step.text("to")));
          return account;
        });
  }
}
