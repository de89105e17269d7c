package jp.go.jcmregistry.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.transaction.AccountLimit.Limits;
import jp.go.jcmregistry.usecase.account.LimitSetting;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** The limits that the people of one account set for its transfers. */
@Named
@ViewScoped
public class LimitsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private LimitSetting limits;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private LimitSetting.View view;
  private Quantity perTransfer;
  private Quantity perDay;

  /** Before the page is written: what is not this person's is not found. */
  public void open() {
    if (view != null) {
      return;
    }
    view = limits.of(AccountPage.number(activePage.getKey()));
    perTransfer = asked(view.own().perTransfer());
    perDay = asked(view.own().perDay());
  }

  /** A field that is empty sets no limit. */
  private static Quantity asked(long limit) {
    return limit == 0 ? null : new Quantity(limit);
  }

  public LimitSetting.View getView() {
    return view;
  }

  /** Higher limits that do not hold yet; null where nothing is to come. */
  public LimitSetting.Coming getComing() {
    return view.coming();
  }

  /** Sets what was entered. */
  public String set() {
    return act(
        "accounts_limits.set.done",
        () -> limits.set(view.account(), new Limits(zero(perTransfer), zero(perDay))));
  }

  private static long zero(Quantity typed) {
    return typed == null ? 0 : typed.amount();
  }

  /** Approves what another person entered. */
  public String approve() {
    return act("accounts_limits.approve.done", () -> limits.approve(view.coming().id()));
  }

  /** Takes higher limits back before they hold. */
  public String takeBack() {
    return act("accounts_limits.takeBack.done", () -> limits.takeBack(view.coming().id()));
  }

  private String act(String done, Runnable act) {
    if (!messages.carriedOut(act)) {
      return null;
    }
    Messages.addFlashGlobalInfo(Words.of(done));
    return activePage.shownAgain();
  }

  public Quantity getPerTransfer() {
    return perTransfer;
  }

  public void setPerTransfer(Quantity perTransfer) {
    this.perTransfer = perTransfer;
  }

  public Quantity getPerDay() {
    return perDay;
  }

  public void setPerDay(Quantity perDay) {
    this.perDay = perDay;
  }
}
