package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * What the secretariat's platform answered to a filed version: kept beside it and written into no
 * file that goes out, because the platform's cells are the platform's.
 */
public class AefResults {
  private static final int LINES_MAX = 5_000;

  /** A check, then the table, the row and what the platform says, each may be missing. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*\"?([A-Za-z]{1,6}[0-9]{1,3})\"?\\s*"
              + "(?:[,;\t]\\s*\"?([^,;\t\"]*)\"?\\s*)?(?:[,;\t]\\s*\"?([^,;\t\"]*)\"?\\s*)?"
              + "(?:[,;\t]\\s*\"?(.*?)\"?\\s*)?");

  private final EntityManager entities;

  public AefResults(EntityManager entities) {
    this.entities = entities;
  }

  /** What a check of the platform came to. */
  public enum Outcome {
    CONSISTENT,
    INCONSISTENT
  }

  /** One finding of the platform; what it did not say is empty. */
  public record Line(String check, String table, String row, String message)
      implements Serializable {}

  /** An answer as somebody entered it. */
  public record Result(
      LocalDate answeredOn, Outcome outcome, String enteredBy, Instant enteredAt, List<Line> lines)
      implements Serializable {}

  /**
   * Keeps an answer.
   *
   * @param text one finding a line: check, table, row, message, with commas, semicolons or tabs
   *     between; lines that begin with another word, such as a header, are refused by their number
   * @throws RuleBroken where a line cannot be read, or a consistent version has findings
   */
  public void add(
      AefFiled filed, LocalDate answeredOn, Outcome outcome, String text, long by, Instant now) {
    List<Line> lines = lines(text);
    boolean contradicts = outcome == Outcome.CONSISTENT && !lines.isEmpty();
    if (answeredOn == null || answeredOn.isBefore(filed.filedOn()) || contradicts) {
      throw new RuleBroken(
          Violation.of(AefRule.RESULTS_CAN_BE_READ.number(), filed.version().toString(), 0));
    }
    long id =
        Sql.number(entities.createNativeQuery("SELECT nextval('entity_id')").getSingleResult());
    entities
        .createNativeQuery(
            "INSERT INTO aef_result (id, submission_id, answered_on, outcome, entered_by,"
                + " entered_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, id)
        .setParameter(2, filed.id())
        .setParameter(3, answeredOn)
        .setParameter(4, outcome.name())
        .setParameter(5, by)
        .setParameter(6, Sql.timestamp(now))
        .executeUpdate();
    for (int i = 0; i < lines.size(); i++) {
      add(id, i + 1, lines.get(i));
    }
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> written = text == null ? List.of() : text.lines().toList();
    for (int i = 0; i < written.size(); i++) {
      String line = written.get(i).replace("\uFEFF", "");
      if (line.isBlank()) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || lines.size() == LINES_MAX) {
        throw new RuleBroken(
            Violation.of(AefRule.RESULTS_CAN_BE_READ.number(), line.strip(), i + 1));
      }
      lines.add(new Line(parts.group(1), part(parts, 2), part(parts, 3), part(parts, 4)));
    }
    return lines;
  }

  private static String part(Matcher parts, int group) {
    return parts.group(group) == null ? "" : parts.group(group).strip();
  }

  private void add(long result, int position, Line line) {
    entities
        .createNativeQuery("INSERT INTO aef_result_line VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, result)
        .setParameter(2, position)
        .setParameter(3, line.check())
        .setParameter(4, line.table())
        .setParameter(5, line.row())
        .setParameter(6, line.message())
        .executeUpdate();
  }

  /** The answers to a version, the newest first. */
  public List<Result> of(AefFiled filed) {
    return Sql.rows(
            entities
                .createNativeQuery(
                    "SELECT r.id, r.answered_on, r.outcome, u.name, r.entered_at FROM aef_result r"
                        + " JOIN registry_user u ON u.id = r.entered_by"
                        + " WHERE r.submission_id = ?1 ORDER BY r.id DESC")
                .setParameter(1, filed.id()))
        .map(this::result)
        .toList();
  }

  private Result result(Object[] row) {
    List<?> lines =
        entities
            .createNativeQuery(
                "SELECT check_number, in_table, at_row, message FROM aef_result_line"
                    + " WHERE result_id = ?1 ORDER BY position")
            .setParameter(1, Sql.number(row[0]))
            .getResultList();
    return new Result(
        Sql.date(row[1]),
        Outcome.valueOf(Sql.text(row[2])),
        Sql.text(row[3]),
        Sql.instant(row[4]),
        lines.stream().map(Object[].class::cast).map(AefResults::line).toList());
  }

  private static Line line(Object[] row) {
    return new Line(Sql.text(row[0]), Sql.text(row[1]), Sql.text(row[2]), Sql.text(row[3]));
  }
}
