package jp.go.jcmregistry.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.usecase.account.Confirming;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** The buttons beside the people of an account, on the holder's page and on the registry's. */
@Named
@RequestScoped
public class ConfirmPage {

  @Inject private Confirming confirming;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  /** Confirms somebody who acts for the account of the page. */
  public String confirm(String loginId) {
    AccountNumber account = AccountNumber.parse(activePage.getKey());
    if (!messages.carriedOut(() -> confirming.confirm(account, loginId))) {
      return null;
    }
    Messages.addFlashGlobalInfo(Words.of("people.confirmed", loginId));
    return activePage.shownAgain();
  }
}
