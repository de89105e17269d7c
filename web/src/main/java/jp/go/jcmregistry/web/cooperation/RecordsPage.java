package jp.go.jcmregistry.web.cooperation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.cooperation.RecordKeeping;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** The kinds of record, the records of one kind, and the changes that wait. */
@Named
@RequestScoped
public class RecordsPage {

  @Inject private RecordKeeping records;
  @Inject private ActivePage activePage;
  @Inject private Query query;

  private Rows<RecordKeeping.Row> rows;
  private Rows<RecordKeeping.Row> waiting;

  public List<RecordKeeping.Count> getCounts() {
    return records.overview();
  }

  /** The kind that the address names; null on the page of all kinds. */
  public RecordKind getKind() {
    return activePage.getKey() == null ? null : kind(activePage.getKey());
  }

  static RecordKind kind(String key) {
    return Arrays.stream(RecordKind.values())
        .filter(each -> each.name().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("kind of record"));
  }

  /** The records of the kind. */
  public Rows<RecordKeeping.Row> getRows() {
    if (rows == null) {
      rows = Rows.of(records.all(getKind(), query.text("text"), query.page()), query.page());
    }
    return rows;
  }

  /**
   * The changes that wait. Above the records of a kind they begin with the oldest, whatever part of
   * the records is shown; the queue has them all.
   */
  public Rows<RecordKeeping.Row> getWaiting() {
    if (waiting == null) {
      Page part = getKind() == null ? query.page() : Page.first();
      waiting = Rows.of(records.waiting(getKind(), part), part);
    }
    return waiting;
  }

  /** What came with the installation and was never changed; left out where somebody searches. */
  public List<RecordKeeping.Unchanged> getUnchanged() {
    return isFiltered() ? List.of() : records.unchanged(getKind());
  }

  public boolean isFiltered() {
    return query.text("text") != null;
  }
}
