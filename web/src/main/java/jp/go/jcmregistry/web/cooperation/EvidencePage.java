package jp.go.jcmregistry.web.cooperation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.RecordDocuments.Document;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.cooperation.Evidence;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import org.omnifaces.util.Faces;

/** The documents of a change: saved by whoever reads them, never shown inside the page. */
@Named
@RequestScoped
public class EvidencePage {

  @Inject private Download download;
  @Inject private Evidence evidence;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;
  @Inject private ExceptionMessages messages;

  private List<Document> documents;
  private Part file;

  /** Before the page is written; a document is sent instead where one is asked for. */
  public void open() throws IOException {
    String document = asked.text("document");
    if (document == null) {
      return;
    }
    if (!document.matches("[0-9]{1,18}")) {
      throw new NotFoundOrNotYours("document");
    }
    SentFile sent = evidence.read(activePage.getKey(), Long.parseLong(document));
    Faces.getResponse().setHeader("X-Content-Type-Options", "nosniff");
    download.send(sent.content(), sent.name());
  }

  public List<Document> getDocuments() {
    if (documents == null) {
      documents = evidence.of(activePage.getKey());
    }
    return documents;
  }

  /** Adds what was chosen. */
  public String add() {
    documents = null;
    return messages
        .attempt(
            () -> {
              evidence.add(activePage.getKey(), file.getSubmittedFileName(), content());
              return Faces.getViewId() + "?faces-redirect=true&key=" + activePage.getKey();
            },
            Map.of("J8034", "file", "J8033", "file"))
        .orElse(null);
  }

  private byte[] content() {
    try {
      return file.getInputStream().readNBytes(SentFile.BYTES_MAX + 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
