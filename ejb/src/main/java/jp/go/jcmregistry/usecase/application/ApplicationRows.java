package jp.go.jcmregistry.usecase.application;

import jakarta.persistence.EntityManager;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationChannel;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationStatus;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.application.ApplicationDesk.Criteria;
import jp.go.jcmregistry.usecase.application.ApplicationDesk.Row;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** The list of applications as staff read it. */
final class ApplicationRows {
  private static final String COLUMNS =
      "a.number, a.form, a.status, a.submitted_at, coalesce(h.name_en, n.value, p.value),"
          + " a.checked_at, a.channel";

  /** Who applies: the holder of the account or, before there is one, who is named. */
  private static final String FROM =
      "application a LEFT JOIN application_answer n ON n.application_id = a.id"
          + " AND n.name = 'nameEn' LEFT JOIN application_answer j ON j.application_id = a.id"
          + " AND j.name = 'nameJa' LEFT JOIN application_answer p ON p.application_id = a.id"
          + " AND p.name = 'person' LEFT JOIN account c ON c.id = a.account_id"
          + " LEFT JOIN LATERAL (SELECT v.name_en, v.name_ja FROM account_holder_version v"
          + " WHERE v.holder_id = c.holder_id AND v.effective_at <= registry_now()"
          + " ORDER BY v.effective_at DESC LIMIT 1) h ON true";

  private static final String NAMED =
      "concat_ws(' ', a.number, h.name_en, h.name_ja, n.value, j.value, p.value)"
          + " ILIKE '%' || ? || '%'";

  /** First what waits for the staff, oldest first; then what others have, and what is over. */
  private static final String TURN =
      "CASE WHEN a.status IN (%1$s) THEN 0 WHEN a.status IN (%2$s) THEN 2 ELSE 1 END,"
          + " CASE WHEN a.status IN (%1$s) THEN a.id ELSE -a.id END";

  private static final String ORDER =
      TURN.formatted(those(ApplicationStatus::waitsForStaff), those(ApplicationStatus::isEnded));

  private ApplicationRows() {}

  private static String those(Predicate<ApplicationStatus> which) {
    return Stream.of(ApplicationStatus.values())
        .filter(which)
        .map(status -> "'" + status + "'")
        .collect(Collectors.joining(", "));
  }

  static Slice<Row> of(String registry, Criteria asked, Page page, EntityManager entities) {
    return new Listing()
        .and("a.registry = ?", registry)
        .and("(a.submitted_at IS NOT NULL OR a.channel = 'PAPER' AND a.status = 'DRAFT')")
        .and("a.form = ?", asked.form() == null ? null : asked.form().name())
        .and("a.status = ?", asked.status() == null ? null : asked.status().name())
        .and(NAMED, asked.text() == null ? null : asked.text().strip())
        .slice(entities, COLUMNS, FROM, ORDER, page, ApplicationRows::row);
  }

  static Row one(long id, EntityManager entities) {
    return new Listing()
        .and("a.id = ?", id)
        .slice(entities, COLUMNS, FROM, "a.id", Page.first(), ApplicationRows::row)
        .rows()
        .get(0);
  }

  private static Row row(Object[] c) {
    return new Row(
        Sql.text(c[0]),
        ApplicationForm.valueOf(Sql.text(c[1])),
        ApplicationStatus.valueOf(Sql.text(c[2])),
        Sql.instant(c[3]),
        Sql.text(c[4]),
        Sql.instant(c[5]),
        ApplicationChannel.valueOf(Sql.text(c[6])));
  }
}
