package jp.go.jcmregistry.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.certificate.Papers;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The certificates of a person's accounts. */
@Named
@RequestScoped
public class CertificatesPage {

  @Inject private Papers papers;
  @Inject private Query query;

  private Rows<Papers.Row> rows;

  /** The newest first. */
  public Rows<Papers.Row> getRows() {
    if (rows == null) {
      rows = Rows.of(papers.own(query.page()), query.page());
    }
    return rows;
  }
}
