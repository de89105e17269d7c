package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.credit.Freezing;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** Everything that was stopped in the registry; ended freezes too where they are asked for. */
@Named
@RequestScoped
public class FreezesPage {

  @Inject private Freezing freezing;
  @Inject private Query query;

  private Rows<Freezing.Row> rows;

  @PostConstruct
  void load() {
    rows = Rows.of(freezing.all(!isEnded(), query.page()), query.page());
  }

  /** Whether ended ones are shown as well. */
  public boolean isEnded() {
    return query.text("ended") != null;
  }

  public Rows<Freezing.Row> getRows() {
    return rows;
  }
}
