package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.credit.PublishedFreezes;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The units whose freeze the registry has published. */
@Named
@RequestScoped
public class FrozenPage {

  @Inject private PublishedFreezes published;
  @Inject private Query query;

  private Rows<PublishedFreezes.Row> rows;

  @PostConstruct
  void load() {
    rows = Rows.of(published.now(query.page()), query.page());
  }

  public Rows<PublishedFreezes.Row> getRows() {
    return rows;
  }
}
