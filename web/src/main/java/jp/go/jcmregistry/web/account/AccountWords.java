package jp.go.jcmregistry.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Language;

/** Whose an account is, in the language of the page. */
@Named
@RequestScoped
public class AccountWords {

  @Inject private ActivePage activePage;

  /** The holder's name; empty where this person may not know it. */
  public String name(AccountDirectory.Row account) {
    if (account == null) {
      return "";
    }
    return isJapanese() ? account.nameJa() : account.nameEn();
  }

  /** Where the holder's head office is. */
  public String headOffice(AccountDirectory.Row account) {
    return isJapanese() ? account.headOfficeJa() : account.headOfficeEn();
  }

  private boolean isJapanese() {
    return activePage.getLanguage() == Language.JAPANESE;
  }
}
