package jp.go.jcmregistry.web.reporting;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An exported file as it was sent: as it is, or packed (gzip, or a ZIP whose first file is a CSV)
 * and unpacked while it is read. Whatever a packed file blows itself up to, no more is read of it
 * than is allowed for the whole and for one row.
 */
final class SentExport extends FilterInputStream {
  private static final int TOLD_BY = 4;

  /** The first entry's name and what else stands before its content. */
  private static final int HEADER_MAX = 200_000;

  private static final int[] GZIP = {0x1f, 0x8b};
  private static final int[] ZIP = {'P', 'K', 3, 4};

  private final long bytesMax;
  private final long rowMax;
  private long bytes;
  private long sinceRow;

  private SentExport(InputStream content, long bytesMax, long rowMax) {
    super(content);
    this.bytesMax = bytesMax;
    this.rowMax = rowMax;
  }

  /** More was packed than is read. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private TooLarge() {
      super("an exported file is larger than what is compared");
    }
  }

  /**
   * The content of a file.
   *
   * @param bytesMax more is not read
   * @param rowMax more is not read before {@link #rowRead} says that a row was
   */
  static SentExport of(InputStream sent, long bytesMax, long rowMax) throws IOException {
    BufferedInputStream file = new BufferedInputStream(sent);
    file.mark(TOLD_BY);
    byte[] first = file.readNBytes(TOLD_BY);
    file.reset();
    if (begins(first, GZIP)) {
      return new SentExport(new GZIPInputStream(file), bytesMax, rowMax);
    }
    return new SentExport(begins(first, ZIP) ? zip(file) : file, bytesMax, rowMax);
  }

  private static boolean begins(byte[] content, int... with) {
    for (int at = 0; at < with.length; at++) {
      if (at >= content.length || (content[at] & 0xff) != with[at]) {
        return false;
      }
    }
    return true;
  }

  /** A workbook is a ZIP as well, and stays one. */
  private static InputStream zip(BufferedInputStream file) throws IOException {
    file.mark(HEADER_MAX);
    ZipInputStream packed = new ZipInputStream(file);
    ZipEntry entry = packed.getNextEntry();
    if (entry != null && entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return packed;
    }
    file.reset();
    return file;
  }

  /** A row has come to its end: the next may be as long as any. */
  void rowRead() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws TooLarge {
    bytes += read;
    sinceRow += read;
    if (bytes > bytesMax || sinceRow > rowMax) {
      throw new TooLarge();
    }
  }
}
