package jp.go.jcmregistry.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.account.LimitSetting;
import jp.go.jcmregistry.usecase.credit.OwnCredits;
import jp.go.jcmregistry.web.credit.BlockLists;
import jp.go.jcmregistry.web.credit.HeldBlocks;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Query;

/** One account: whose it is, who acts for it, what it holds now or held at the end of a day. */
@Named
@RequestScoped
public class AccountPage {

  @Inject private AccountDirectory directory;
  @Inject private LimitSetting limitSetting;
  @Inject private BlockLists lists;
  @Inject private ActivePage activePage;
  @Inject private Query query;

  private AccountDirectory.View view;
  private LimitSetting.View limits;
  private AccountDirectory.AsOf asOf;
  private HeldBlocks blocks;

  /** Before the page is written: what is not this person's is not found. */
  public void open() {
    AccountNumber number = number(activePage.getKey());
    view = directory.of(number);
    limits = limitSetting.of(number);
    LocalDate day = query.day("asOf");
    asOf = day == null ? null : directory.asOf(number, day);
    Instant end = asOf == null ? null : asOf.end();
    blocks = lists.of(number, new OwnCredits.Criteria(null, null, null, null, end));
  }

  static AccountNumber number(String key) {
    try {
      return AccountNumber.parse(key);
    } catch (InvalidValue noNumber) {
      throw new NotFoundOrNotYours("account");
    }
  }

  public AccountDirectory.View getView() {
    return view;
  }

  public AccountDirectory.Row getAccount() {
    return view.account();
  }

  public LimitSetting.View getLimits() {
    return limits;
  }

  /** The day in the past that was asked for; null where the page shows what is held now. */
  public AccountDirectory.AsOf getAsOf() {
    return asOf;
  }

  public HeldBlocks getBlocks() {
    return blocks;
  }
}
