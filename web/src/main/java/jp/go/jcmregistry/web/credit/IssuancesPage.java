package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.transaction.IssuanceProgress;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The notifications of the Joint Committees and how far issuing under each of them is. */
@Named
@RequestScoped
public class IssuancesPage {

  @Inject private IssuanceProgress progress;
  @Inject private JourneyDrafts drafts;
  @Inject private ActiveUser activeUser;
  @Inject private Query query;

  private Rows<IssuanceProgress.Row> rows;
  private JourneyDrafts.Draft draft;

  /** What a person may narrow the list to. */
  public enum Left {
    LEFT
  }

  @PostConstruct
  void load() {
    boolean leftOnly = query.choice("left", Left.class) != null;
    String text = query.text("project") == null ? query.text("text") : query.text("project");
    IssuanceProgress.Criteria criteria = new IssuanceProgress.Criteria(text, leftOnly);
    rows = Rows.of(progress.all(criteria, query.page()), query.page());
    if (activeUser.is("OPERATOR")) {
      draft = drafts.open(IssuanceAnswers.JOURNEY).orElse(null);
    }
  }

  public Rows<IssuanceProgress.Row> getRows() {
    return rows;
  }

  public List<Left> getLefts() {
    return List.of(Left.values());
  }

  /** What this person began and has not sent; null where there is nothing. */
  public JourneyDrafts.Draft getDraft() {
    return draft;
  }
}
