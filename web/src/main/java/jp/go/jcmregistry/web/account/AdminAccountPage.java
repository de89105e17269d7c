package jp.go.jcmregistry.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.account.LimitSetting;
import jp.go.jcmregistry.usecase.account.TrustedList;
import jp.go.jcmregistry.usecase.credit.OwnCredits;
import jp.go.jcmregistry.web.credit.BlockLists;
import jp.go.jcmregistry.web.credit.HeldBlocks;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;

/** One account with its people and its blocks, for staff. */
@Named
@RequestScoped
public class AdminAccountPage {

  @Inject private AccountDirectory directory;
  @Inject private BlockLists lists;
  @Inject private TrustedList trusted;
  @Inject private LimitSetting limitSetting;
  @Inject private ExceptionMessages messages;
  @Inject private ActivePage activePage;

  private List<TrustedList.Row> waitingTrust;
  private LimitSetting.View limits;
  private AccountDirectory.View view;
  private HeldBlocks blocks;

  @PostConstruct
  void load() {
    AccountNumber number = number(activePage.getKey());
    view = directory.of(number);
    blocks = lists.of(number, OwnCredits.Criteria.ALL);
  }

  private static AccountNumber number(String key) {
    try {
      return AccountNumber.parse(key);
    } catch (InvalidValue none) {
      throw new NotFoundOrNotYours("account");
    }
  }

  /** What waits for the registry, because nobody else acts for the account. */
  public List<TrustedList.Row> getWaitingTrust() {
    if (waitingTrust == null) {
      waitingTrust =
          trusted.of(view.account().number()).rows().stream()
              .filter(row -> row.state() == TrustedList.State.PROPOSED && row.mayApprove())
              .toList();
    }
    return waitingTrust;
  }

  /** Approves as the second person. */
  public void approveTrust(long id) {
    messages.carriedOut(() -> trusted.approve(id));
    waitingTrust = null;
  }

  /** What the people of the account have set. */
  public LimitSetting.View getLimits() {
    if (limits == null) {
      limits = limitSetting.of(view.account().number());
    }
    return limits;
  }

  /** Approves higher limits as the second person. */
  public void approveLimits() {
    messages.carriedOut(() -> limitSetting.approve(getLimits().coming().id()));
    limits = null;
  }

  public AccountDirectory.View getView() {
    return view;
  }

  public HeldBlocks getBlocks() {
    return blocks;
  }
}
