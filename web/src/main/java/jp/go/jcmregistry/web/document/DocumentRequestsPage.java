package jp.go.jcmregistry.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.document.DocumentDesk;
import jp.go.jcmregistry.usecase.document.DocumentDesk.Part;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The document requests of a registry, what waits for the other side first. */
@Named
@RequestScoped
public class DocumentRequestsPage {

  @Inject private DocumentDesk desk;
  @Inject private Query query;

  private Rows<DocumentDesk.Row> rows;
  private DocumentDesk.Waiting waiting;

  public Rows<DocumentDesk.Row> getRows() {
    if (rows == null) {
      rows = Rows.of(desk.all(query.choice("part", Part.class), query.page()), query.page());
    }
    return rows;
  }

  /** How many wait for the other side; the queue says so too. */
  public DocumentDesk.Waiting getWaiting() {
    if (waiting == null) {
      waiting = desk.waiting();
    }
    return waiting;
  }

  public List<Part> getParts() {
    return List.of(Part.values());
  }
}
