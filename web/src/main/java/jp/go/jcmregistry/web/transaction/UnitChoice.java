package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.usecase.credit.OwnCredits;
import jp.go.jcmregistry.usecase.credit.OwnCredits.Criteria;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;
import jp.go.jcmregistry.web.shared.Query;

/** The blocks to tick in a journey: the first hundred that match what the address says. */
@Named
@RequestScoped
public class UnitChoice {

  private static final int MOST = 100;

  @Inject private MovementDraft draft;
  @Inject private OwnCredits credits;
  @Inject private Query query;

  private Slice<OwnCredits.Row> blocks;

  @PostConstruct
  void load() {
    Criteria criteria =
        new Criteria(
            null,
            query.value("project", typed -> Typed.clean(typed).replace("-", "")),
            query.value("vintageFrom", typed -> Vintage.parse(typed).year()),
            query.value("vintageTo", typed -> Vintage.parse(typed).year()),
            null);
    blocks = credits.of(draft.getFrom().number(), criteria, new Page(0, MOST));
  }

  public Slice<OwnCredits.Row> getBlocks() {
    return blocks;
  }

  /** More match than are shown. */
  public boolean isMore() {
    return blocks.total() > blocks.rows().size();
  }
}
