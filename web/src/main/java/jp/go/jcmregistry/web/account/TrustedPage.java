package jp.go.jcmregistry.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.usecase.account.TrustedList;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;

/** The accounts that one account trusts: added by one person, approved by another. */
@Named
@ViewScoped
public class TrustedPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TrustedList trusted;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private TrustedList.View view;
  private String number;

  /** Before the page is written: what is not this person's is not found. */
  public void open() {
    if (view == null) {
      load();
    }
  }

  private void load() {
    view = trusted.of(AccountPage.number(activePage.getKey()));
  }

  public TrustedList.View getView() {
    return view;
  }

  /** Adds the account that was typed. */
  public void add() {
    messages.attempt(
        () -> {
          trusted.add(view.account(), AccountNumber.parse(number));
          number = null;
          return view;
        });
    load();
  }

  /** Approves what another person added. */
  public void approve(long id) {
    act(() -> trusted.approve(id));
  }

  /** Takes an account off, at once. */
  public void takeOff(long id) {
    act(() -> trusted.takeOff(id));
  }

  private void act(Runnable act) {
    messages.attempt(
        () -> {
          act.run();
          return view;
        });
    load();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
