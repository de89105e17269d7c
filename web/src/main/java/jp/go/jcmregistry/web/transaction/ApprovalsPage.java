package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.transaction.SeveralRule;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;
import jp.go.jcmregistry.usecase.transaction.OwnApprovals;
import jp.go.jcmregistry.usecase.transaction.TransactionLog;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** What waits for this person, and what of this person's accounts waits for others. */
@Named
@RequestScoped
public class ApprovalsPage {

  private static final Page OTHERS = new Page(0, 100);

  @Inject private OwnApprovals approvals;
  @Inject private Query query;

  private Rows<TransactionLog.Row> mine;
  private Slice<OwnApprovals.Other> others;

  @PostConstruct
  void load() {
    Page page = query.page(SeveralRule.MOST);
    mine = Rows.of(approvals.forMe(page), page);
    others = approvals.forOthers(OTHERS);
  }

  public Rows<TransactionLog.Row> getMine() {
    return mine;
  }

  /** True where the address asks for all boxes to be ticked. */
  public boolean isAll() {
    return query.text("all") != null;
  }

  public List<OwnApprovals.Other> getOthers() {
    return others.rows();
  }

  /** More wait for others than are shown. */
  public boolean isMoreOthers() {
    return others.total() > others.rows().size();
  }
}
