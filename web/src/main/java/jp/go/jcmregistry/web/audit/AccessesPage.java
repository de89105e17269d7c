package jp.go.jcmregistry.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.usecase.audit.AuditSearch;
import jp.go.jcmregistry.usecase.audit.AuditSearch.Access;
import jp.go.jcmregistry.usecase.audit.AuditSearch.AccessCriteria;
import jp.go.jcmregistry.usecase.shared.Csv;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.Words;

/** Who was in the registry, for its staff, on the page or as a file. */
@Named
@RequestScoped
public class AccessesPage {

  private static final List<String> COLUMNS =
      List.of(
          "admin_audit.file.at",
          "admin_audit.file.loginId",
          "access_log.column.kind",
          "admin_audit.subject",
          "access_log.column.address",
          "access_log.column.device");

  @Inject private Download download;
  @Inject private AuditSearch search;
  @Inject private Query query;
  @Inject private Asked asked;

  private Rows<Access> rows;

  /** Before the page is written; a file is sent instead where one is asked for. */
  public void open() throws IOException {
    AccessCriteria criteria =
        new AccessCriteria(
            query.text("person"),
            query.choice("kind", AccessKind.class),
            query.text("address"),
            query.value("number", Typed::clean),
            query.startOf("from"),
            query.endOf("until"));
    if (asked.isRefused()) {
      return;
    }
    if (query.text("export") != null) {
      download.send(file(search.everyAccess(criteria)), "access-log.csv");
      return;
    }
    rows = Rows.of(search.accesses(criteria, query.page()), query.page());
  }

  private static byte[] file(List<Access> accesses) {
    return Csv.of(
        COLUMNS.stream().map(Words::of).toList(),
        accesses.stream()
            .map(
                access ->
                    List.<Object>of(
                        access.at().atOffset(ZoneOffset.UTC).toString(),
                        access.loginId(),
                        Words.of("AccessKind." + access.kind()),
                        access.subject(),
                        access.address(),
                        access.device()))
            .toList());
  }

  /** Null where what was asked could not be read. */
  public Rows<Access> getRows() {
    return rows;
  }

  public List<AccessKind> getKinds() {
    return List.of(AccessKind.values());
  }

  /** The browser in words somebody recognises. */
  public String device(Access access) {
    return Device.of(access.device()).toString();
  }
}
