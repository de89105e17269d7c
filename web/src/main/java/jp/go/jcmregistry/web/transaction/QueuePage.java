package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue.Criteria;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue.Part;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue.Worker;
import jp.go.jcmregistry.web.shared.Page;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;

/** Everything that waits for a decision, oldest first. */
@Named
@RequestScoped
public class QueuePage {

  @Inject private ApprovalQueue queue;
  @Inject private Query query;

  private Rows<ApprovalQueue.Row> rows;
  private boolean filtered;

  @PostConstruct
  void load() {
    Criteria criteria =
        new Criteria(
            query.choice("part", Part.class),
            query.choice("kind", TransactionKind.class),
            query.text("number"),
            query.text("account"),
            query.choice("worker", Worker.class));
    filtered = !criteria.equals(Criteria.ALL);
    rows = Rows.of(queue.waiting(criteria, query.page()), query.page());
  }

  public Rows<ApprovalQueue.Row> getRows() {
    return rows;
  }

  /** The page on which it is decided. */
  public String href(ApprovalQueue.Row row) {
    Page page =
        switch (row.type()) {
          case TRANSACTION -> Page.QUEUE_ITEM;
          case PROJECT -> Page.PROJECT;
          case RECORD -> Page.RECORD_CHANGE;
          case APPLICATION -> Page.APPLICATION;
          case DOCUMENTS -> Page.DOCUMENT_REQUEST;
          case LIMITS, TRUST -> Page.ADMIN_ACCOUNT;
          case RELEASE -> Page.FREEZE;
          case USER -> Page.USER; // of no registry, so never in a registry's queue
        };
    return TagFunctions.hrefOf(page.name(), row.key());
  }

  /** What it is, in the reader's language. */
  public String kind(ApprovalQueue.Row row) {
    return switch (row.type()) {
      case TRANSACTION -> Words.of("TransactionKind." + row.sort());
      case PROJECT -> Words.of("admin_queue.project");
      case RECORD -> Words.of("RecordKind." + row.sort());
      case APPLICATION -> Words.of("ApplicationForm." + row.sort());
      case DOCUMENTS -> Words.of("admin_queue.documents");
      case LIMITS -> Words.of("admin_queue.limits");
      case TRUST -> Words.of("admin_queue.trust");
      case RELEASE -> Words.of("admin_queue.release", Words.of("FreezeTarget." + row.sort()));
      case USER -> Words.of("UserRequest." + row.sort());
    };
  }

  /** True when something else may wait than what is shown. */
  public boolean isFiltered() {
    return filtered;
  }

  public List<Part> getParts() {
    return List.of(Part.values());
  }

  public List<Worker> getWorkers() {
    return List.of(Worker.values());
  }

  public List<TransactionKind> getKinds() {
    return List.of(TransactionKind.values());
  }
}
