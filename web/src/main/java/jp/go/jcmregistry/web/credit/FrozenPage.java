package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.credit.PublishedFreezes;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.Site;

/** The units whose freeze the registry has published. */
@Named
@RequestScoped
public class FrozenPage {

  @Inject private PublishedFreezes published;
  @Inject private Query query;
  @Inject private Site site;

  private Rows<PublishedFreezes.Row> rows;

  @PostConstruct
  void load() {
    rows = Rows.of(published.now(site.getRegistry(), query.page()), query.page());
  }

  public Rows<PublishedFreezes.Row> getRows() {
    return rows;
  }

  /** What a unit of a row is one of; null where it is one t CO2 eq. */
  public String metric(PublishedFreezes.Row row) {
    return CreditWords.metric(row.metric());
  }
}
