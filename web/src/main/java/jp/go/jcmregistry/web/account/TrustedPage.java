package jp.go.jcmregistry.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.usecase.account.TrustedList;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** The accounts that one account trusts: added by one person, approved by another. */
@Named
@ViewScoped
public class TrustedPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TrustedList trusted;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private TrustedList.View view;
  private TrustedList.Row chosen;
  private String number;

  /** Before the page is written: what is not this person's is not found. */
  public void open() {
    if (view == null) {
      view = trusted.of(AccountPage.number(activePage.getKey()));
    }
  }

  public TrustedList.View getView() {
    return view;
  }

  /** Adds the account that was typed. */
  public String add() {
    return act(
        "accounts_trusted.add.done",
        () -> trusted.add(view.account(), AccountNumber.parse(number)));
  }

  /** Shows what is to be approved, so that it is read before it is signed. */
  public void choose(long id) {
    chosen = view.rows().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
  }

  /** Approves nothing after all. */
  public void leave() {
    chosen = null;
  }

  /** What this person is about to approve; null where the list stands alone. */
  public TrustedList.Row getChosen() {
    return chosen;
  }

  /** Approves what another person added. */
  public String approve() {
    return act("accounts_trusted.approve.done", () -> trusted.approve(chosen.id()));
  }

  /** Takes an account off, at once. */
  public String takeOff(long id) {
    return act("accounts_trusted.takeOff.done", () -> trusted.takeOff(id));
  }

  private String act(String done, Runnable act) {
    if (!messages.carriedOut(act)) {
      return null;
    }
    Messages.addFlashGlobalInfo(Words.of(done));
    return activePage.shownAgain();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
