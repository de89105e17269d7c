package jp.go.jcmregistry.usecase.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.audit.AccessEntry;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.audit.AccessLog;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Group;

/** The access log of oneself. */
@Stateless
@RolesAllowed(Group.USER)
public class AccessLogView {
  public static final int PAGE_SIZE = 20;

  @Inject private CurrentUser currentUser;
  @Inject private AccessLog log;

  /** One access, with the place it came from. */
  public record Row(Instant at, AccessKind kind, String subject, String address, String device) {}

  /** A part of the list, and how many entries the whole has. */
  public record Part(List<Row> rows, long total) {

    public int pages() {
      return Math.max(1, (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE));
    }
  }

  /** The caller's own entries, newest first; pages count from 1. */
  public Part own(int page) {
    long user = currentUser.actor().userId();
    List<Row> rows =
        log.of(user, (Math.max(page, 1) - 1) * PAGE_SIZE, PAGE_SIZE).stream()
            .map(AccessLogView::row)
            .toList();
    return new Part(rows, log.count(user));
  }

  private static Row row(AccessEntry entry) {
    return new Row(entry.at(), entry.kind(), entry.subject(), entry.address(), entry.device());
  }
}
