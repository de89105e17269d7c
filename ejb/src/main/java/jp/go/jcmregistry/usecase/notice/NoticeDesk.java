package jp.go.jcmregistry.usecase.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import jp.go.jcmregistry.domain.notice.NoticeCategory;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** All notices of a registry, for those who keep them. Changes are records of two people. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class NoticeDesk {
  private static final String STANDING =
      "CASE WHEN n.withdrawn THEN 'WITHDRAWN'"
          + " WHEN n.valid_from > (registry_now() AT TIME ZONE g.zone)::date THEN 'TO_COME'"
          + " WHEN n.valid_until < (registry_now() AT TIME ZONE g.zone)::date THEN 'PAST'"
          + " ELSE 'CURRENT' END";
  private static final String COLUMNS =
      "n.number, n.category, n.title_en, n.title_ja, n.valid_from, n.valid_until, n.pinned,"
          + " n.window_from, n.window_until, c.number, "
          + STANDING;
  private static final String FROM =
      "notice_version n JOIN record_change c ON c.id = n.change_id"
          + " JOIN registry g ON g.code = n.registry";

  private static final String NAMED =
      "(n.number = ? OR n.title_en ILIKE '%' || ? || '%' OR n.title_ja ILIKE '%' || ? || '%')";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;

  /** Where a notice stands today. */
  public enum Standing {
    TO_COME,
    CURRENT,
    PAST,
    WITHDRAWN
  }

  /**
   * What notices are found by; every part may be null.
   *
   * @param text a number, or a part of a title in either language
   */
  public record Criteria(String text, NoticeCategory category, Standing standing)
      implements Serializable {}

  /** A notice as its last version says it, with the number of the change that says so. */
  public record Row(
      String number,
      NoticeCategory category,
      String titleEn,
      String titleJa,
      LocalDate validFrom,
      LocalDate validUntil,
      boolean pinned,
      Instant windowFrom,
      Instant windowUntil,
      String change,
      Standing standing)
      implements Serializable {}

  /** Those that are asked for, the newest first. */
  public Slice<Row> all(Criteria asked, Page page) {
    return new Listing()
        .and("n.registry = ?", currentUser.actor().registry())
        .and("n.until_at IS NULL")
        .and(NAMED, asked.text())
        .and("n.category = ?", name(asked.category()))
        .and(STANDING + " = ?", name(asked.standing()))
        .slice(entities, COLUMNS, FROM, "n.valid_from DESC, n.number DESC", page, NoticeDesk::row);
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static Row row(Object[] c) {
    return new Row(
        Sql.text(c[0]),
        NoticeCategory.valueOf(Sql.text(c[1])),
        Sql.text(c[2]),
        Sql.text(c[3]),
        Sql.date(c[4]),
        Sql.date(c[5]),
        (Boolean) c[6],
        Sql.instant(c[7]),
        Sql.instant(c[8]),
        Sql.text(c[9]),
        Standing.valueOf(Sql.text(c[10])));
  }
}
