package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.Sql;

/** The public notices of all registries, each as its last version says it. */
public class Notices {
  private static final String COLUMNS =
      "SELECT number, category, title_en, body_en, title_ja, body_ja, valid_from, valid_until,"
          + " pinned, window_from, window_until, withdrawn, effective_at FROM notice_version"
          + " WHERE until_at IS NULL AND registry = ?1 AND ";

  private static final String PUBLISHED = "NOT withdrawn AND valid_from <= ?2 ";
  private static final String NEWEST = "valid_from DESC, number DESC LIMIT ?3";

  /** Pinned ones first; there are never more of them than fit on a page. */
  private static final String CURRENT =
      COLUMNS
          + PUBLISHED
          + "AND (valid_until IS NULL OR valid_until >= ?2) ORDER BY pinned DESC, "
          + NEWEST;

  private static final String OF_YEAR =
      COLUMNS
          + PUBLISHED
          + "AND valid_from >= make_date(?4, 1, 1) AND valid_from < make_date(?4 + 1, 1, 1)"
          + " ORDER BY "
          + NEWEST;

  private static final String YEARS =
      "SELECT DISTINCT extract(year FROM valid_from)::int AS year FROM notice_version"
          + " WHERE until_at IS NULL AND registry = ?1 AND NOT withdrawn AND valid_from <= ?2"
          + " ORDER BY year DESC";

  private final EntityManager entities;

  public Notices(EntityManager entities) {
    this.entities = entities;
  }

  /** What is current on a day: pinned ones first, then the newest. */
  public List<Notice> current(String registry, LocalDate day, int most) {
    return read(published(CURRENT, registry, day).setParameter(3, most));
  }

  /** What was published last, current or not. */
  public List<Notice> newest(String registry, LocalDate day, int most) {
    return read(
        published(COLUMNS + PUBLISHED + "ORDER BY " + NEWEST, registry, day).setParameter(3, most));
  }

  /** What was published in a year, current or not; newest first. */
  public List<Notice> ofYear(String registry, int year, LocalDate day, int most) {
    return read(published(OF_YEAR, registry, day).setParameter(3, most).setParameter(4, year));
  }

  /** The years in which anything was published that still stands, the last one first. */
  public List<Integer> years(String registry, LocalDate day) {
    List<?> years = published(YEARS, registry, day).getResultList();
    return years.stream().map(year -> (int) Sql.number(year)).toList();
  }

  /** One notice, published or not, withdrawn or not. */
  public Optional<Notice> byNumber(String registry, String number) {
    return read(
            entities
                .createNativeQuery(COLUMNS + "number = ?2")
                .setParameter(1, registry)
                .setParameter(2, number))
        .stream()
        .findFirst();
  }

  private Query published(String sql, String registry, LocalDate day) {
    return entities.createNativeQuery(sql).setParameter(1, registry).setParameter(2, day);
  }

  private static List<Notice> read(Query query) {
    return Sql.rows(query).map(Notices::notice).toList();
  }

  private static Notice notice(Object[] row) {
    return new Notice(
        Sql.text(row[0]),
        NoticeCategory.valueOf(Sql.text(row[1])),
        new Notice.Text(Sql.text(row[2]), Sql.text(row[3])),
        new Notice.Text(Sql.text(row[4]), Sql.text(row[5])),
        Sql.date(row[6]),
        Sql.date(row[7]),
        (Boolean) row[8],
        row[9] == null ? null : new Notice.Window(Sql.instant(row[9]), Sql.instant(row[10])),
        (Boolean) row[11],
        Sql.instant(row[12]));
  }
}
