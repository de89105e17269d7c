package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.usecase.credit.OwnCredits.Criteria;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Language;

/** Makes the lists of an account's blocks in the language of the page. */
@RequestScoped
public class BlockLists {

  @Inject private CreditWords words;
  @Inject private ActivePage activePage;

  /** The blocks of an account that match. */
  public HeldBlocks of(AccountNumber account, Criteria criteria) {
    boolean japanese = activePage.getLanguage() == Language.JAPANESE;
    return new HeldBlocks(account, criteria, words.partners(), japanese);
  }
}
