package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;

/** The files that were sent with something, kept in a table of their own beside it. */
public final class SentFiles {
  private final EntityManager entities;
  private final Table table;
  private final String there;

  public SentFiles(EntityManager entities, Table table) {
    this.entities = entities;
    this.table = table;
    this.there =
        " FROM %s WHERE %s = ?1%s"
            .formatted(
                table.name(), table.owner(), table.removable() ? " AND removed_at IS NULL" : "");
  }

  /**
   * Where files are kept.
   *
   * @param owner the column that names what they were sent with
   * @param about the column that says what a file shows; null where nothing is said
   * @param by the column that says who sent it; null where nothing is said
   * @param removable whether a file may be taken out, and its record stay
   */
  public record Table(String name, String owner, String about, String by, boolean removable) {}

  /** A file without its content; {@code about} is null where nothing is said. */
  public record Kept(long id, String about, String name, long bytes, Instant addedAt) {}

  /** The files that are there, in the order they came. */
  public List<Kept> of(long owner) {
    return Sql.rows(
            query(
                "SELECT id, %s, name, octet_length(content), added_at%s ORDER BY id"
                    .formatted(table.about() == null ? "NULL::text" : table.about(), there),
                owner))
        .map(
            c ->
                new Kept(
                    Sql.number(c[0]),
                    Sql.text(c[1]),
                    Sql.text(c[2]),
                    Sql.number(c[3]),
                    Sql.instant(c[4])))
        .toList();
  }

  /** How many were ever sent, those included that were taken out: their bytes stay. */
  public long ever(long owner) {
    String count = "SELECT count(*) FROM %s WHERE %s = ?1".formatted(table.name(), table.owner());
    return Sql.number(query(count, owner).getSingleResult());
  }

  /** Keeps a file; what may be kept the caller has asked, and the table refuses the rest. */
  public void add(long owner, String about, SentFile file, Long by, Instant at) {
    boolean said = table.about() != null;
    boolean signed = table.by() != null;
    Query insert =
        query(
            "INSERT INTO %s (id, %s, name, media_type, content, sha256, added_at%s%s)"
                    .formatted(
                        table.name(),
                        table.owner(),
                        said ? ", " + table.about() : "",
                        signed ? ", " + table.by() : "")
                + " VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, ?5, ?6::timestamptz"
                + (said ? ", ?7" : "")
                + (signed ? ", ?8::bigint)" : ")"),
            owner);
    insert
        .setParameter(2, file.name())
        .setParameter(3, file.mediaType())
        .setParameter(4, file.content())
        .setParameter(5, file.hash())
        .setParameter(6, Sql.timestamp(at));
    if (said) {
      insert.setParameter(7, about);
    }
    if (signed) {
      insert.setParameter(8, by);
    }
    insert.executeUpdate();
  }

  /** Takes a file out, if it is there; the record stays. */
  public void remove(long owner, long id, Instant at) {
    query(
            "UPDATE %s SET removed_at = ?3::timestamptz WHERE %s = ?1 AND id = ?2 AND removed_at IS NULL"
                .formatted(table.name(), table.owner()),
            owner)
        .setParameter(2, id)
        .setParameter(3, Sql.timestamp(at))
        .executeUpdate();
  }

  /**
   * A file with its content.
   *
   * @throws NotFoundOrNotYours where it was taken out or belongs to something else
   */
  public SentFile read(long owner, long id) {
    Query query = query("SELECT name, media_type, content" + there + " AND id = ?2", owner);
    return Sql.rows(query.setParameter(2, id))
        .map(c -> new SentFile(Sql.text(c[0]), Sql.text(c[1]), (byte[]) c[2]))
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("document"));
  }

  private Query query(String sql, long owner) {
    return entities.createNativeQuery(sql).setParameter(1, owner);
  }
}
