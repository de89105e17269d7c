package jp.go.jcmregistry.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import jp.go.jcmregistry.usecase.certificate.Papers;
import jp.go.jcmregistry.usecase.certificate.Papers.PdfFile;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Download;

/** Sends a PDF file instead of a page, for saving: a browser never shows it within the site. */
@Named
@RequestScoped
public class PaperFile {

  @Inject private Papers papers;
  @Inject private Download download;
  @Inject private ActivePage activePage;

  /** The certificate that the address names. */
  public void certificate() throws IOException {
    send(papers.certificate(activePage.getKey()));
  }

  /** The transaction that the address names, in the language of the page. */
  public void transaction() throws IOException {
    send(papers.transaction(activePage.getKey(), activePage.getLanguage().getCode()));
  }

  private void send(PdfFile file) throws IOException {
    download.send(file.content(), file.name());
  }
}
