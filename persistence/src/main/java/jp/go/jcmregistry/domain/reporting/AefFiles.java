package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.shared.Sql;

/** The files of what was filed, and of drafts too long to be written while somebody waits. */
public class AefFiles {
  private static final String COLUMNS = "SELECT id, format, size, sha256 FROM aef_file WHERE ";

  private final EntityManager entities;
  private final AefExports exports;
  private final AefPrinting printing;

  public AefFiles(EntityManager entities, AefExports exports, AefPrinting printing) {
    this.entities = entities;
    this.exports = exports;
    this.printing = printing;
  }

  /** A file that is kept; its size is in bytes. */
  public record Kept(long id, AefFormat format, long size, String sha256) implements Serializable {}

  /** The files of a filed version. */
  public List<Kept> of(AefFiled filed) {
    return kept("submission_id", filed.id());
  }

  /** The files of a draft: none but where it is long. */
  public List<Kept> of(AefExport export) {
    return kept("export_id", export.id());
  }

  private List<Kept> kept(String owner, long id) {
    return Sql.rows(
            entities
                .createNativeQuery(COLUMNS + owner + " = ?1 ORDER BY format DESC")
                .setParameter(1, id))
        .map(AefFiles::kept)
        .toList();
  }

  private static Kept kept(Object[] row) {
    return new Kept(
        Sql.number(row[0]),
        AefFormat.valueOf(Sql.text(row[1])),
        Sql.number(row[2]),
        Sql.text(row[3]));
  }

  /** Copies a kept file, part by part. */
  public void copy(Kept file, OutputStream to) throws IOException {
    try (InputStream from = Parts.ofFile(entities, file.id()).read()) {
      from.transferTo(to);
    }
  }

  /** Writes and keeps the files of what was filed. */
  public void write(AefFiled filed, AefExport export, Progress progress) {
    FrozenAef tables = exports.tables(export, filed.version(), filed.filedOn());
    formats(export)
        .forEach(format -> keep("submission_id", filed.id(), tables, export, format, progress));
  }

  /** Writes and keeps the files of a draft. */
  public void write(AefExport export, Progress progress) {
    FrozenAef tables = exports.tables(export, export.version(), null);
    formats(export)
        .forEach(format -> keep("export_id", export.id(), tables, export, format, progress));
  }

  /** Writes one file of a draft that is not kept. */
  public void print(AefExport export, AefFormat format, OutputStream to) throws IOException {
    FrozenAef tables = exports.tables(export, export.version(), null);
    printing.print(tables, export.profile(), format, Progress.IGNORED, to);
  }

  /** How many rows writing the files of these tables takes. */
  public long expected(AefExport export) {
    long rows = Stream.of(AefTable.values()).mapToLong(export::rows).sum();
    return Math.max(1, rows * formats(export).count());
  }

  private static Stream<AefFormat> formats(AefExport export) {
    return Stream.of(AefFormat.values()).filter(export::fits);
  }

  private void keep(
      String owner,
      long ownerId,
      FrozenAef tables,
      AefExport export,
      AefFormat format,
      Progress progress) {
    long id =
        Sql.number(entities.createNativeQuery("SELECT nextval('entity_id')").getSingleResult());
    MessageDigest digest = ExportLines.sha256();
    Counting counting;
    try (OutputStream parts = Parts.ofFile(entities, id).write()) {
      counting = new Counting(new DigestOutputStream(parts, digest));
      printing.print(tables, export.profile(), format, progress, counting);
      counting.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    entities
        .createNativeQuery(
            "INSERT INTO aef_file (id, "
                + owner
                + ", format, size, sha256) VALUES (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, id)
        .setParameter(2, ownerId)
        .setParameter(3, format.name())
        .setParameter(4, counting.size)
        .setParameter(5, HexFormat.of().formatHex(digest.digest()))
        .executeUpdate();
  }

  /** The kept file of a kind, if there is one. */
  public static Optional<Kept> of(List<Kept> files, AefFormat format) {
    return files.stream().filter(file -> file.format() == format).findFirst();
  }

  private static final class Counting extends FilterOutputStream {
    private long size;

    Counting(OutputStream to) {
      super(to);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      size += length;
    }
  }
}
