package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Bytes of any length as rows of a table: written and read part by part on the connection of the
 * running database transaction, so that never more than one part is in memory.
 */
final class Parts {
  private static final int PART_SIZE = 1 << 20;

  private final Connection connection;
  private final String table;
  private final String key;
  private final long owner;

  /** The parts of one owner in one of the tables that keep parts. */
  private Parts(EntityManager entities, String table, String key, long owner) {
    this.connection = entities.unwrap(Connection.class);
    this.table = table;
    this.key = key;
    this.owner = owner;
  }

  static Parts ofExport(EntityManager entities, long export) {
    return new Parts(entities, "aef_export_part", "export_id", export);
  }

  static Parts ofFile(EntityManager entities, long file) {
    return new Parts(entities, "aef_file_part", "file_id", file);
  }

  OutputStream write() {
    return new Writing();
  }

  InputStream read() {
    return new Reading();
  }

  private final class Writing extends OutputStream {
    private final byte[] buffer = new byte[PART_SIZE];
    private int size;
    private int part;
    private boolean closed;

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int at = from;
      int left = length;
      while (left > 0) {
        int next = Math.min(left, PART_SIZE - size);
        System.arraycopy(bytes, at, buffer, size, next);
        size += next;
        at += next;
        left -= next;
        if (size == PART_SIZE) {
          store();
        }
      }
    }

    private void store() throws IOException {
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
        insert.setLong(1, owner);
        insert.setInt(2, part++);
        insert.setBinaryStream(3, new ByteArrayInputStream(buffer, 0, size), size);
        insert.executeUpdate();
        size = 0;
      } catch (SQLException refused) {
        throw new IOException(refused);
      }
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        store(); // also where it is empty, so that nothing kept and nothing there differ
      }
    }
  }

  private final class Reading extends InputStream {
    private byte[] bytes = new byte[0];
    private int at;
    private int part;

    @Override
    public int read() throws IOException {
      return filled() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!filled()) {
        return -1;
      }
      int next = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, to, from, next);
      at += next;
      return next;
    }

    private boolean filled() throws IOException {
      while (at == bytes.length) {
        byte[] next = next();
        if (next == null) {
          return false;
        }
        bytes = next;
        at = 0;
      }
      return true;
    }

    private byte[] next() throws IOException {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT bytes FROM " + table + " WHERE " + key + " = ? AND part = ?")) {
        query.setLong(1, owner);
        query.setInt(2, part++);
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? row.getBytes(1) : null;
        }
      } catch (SQLException unreadable) {
        throw new IOException(unreadable);
      }
    }
  }
}
