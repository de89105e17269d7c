package jp.go.jcmregistry.web.credit;

import java.time.Instant;
import java.util.List;

/**
 * A part of an account's blocks as a page shows it; all that was asked stands in its address.
 *
 * @param uncounted there are more than {@code total}
 * @param previous the place of the part before, null on the first
 * @param next the place of the next part, null on the last
 */
public record HeldBlocks(
    List<Line> lines, long total, boolean uncounted, String previous, String next) {

  /** One block in the language of the page. */
  public record Line(
      String serial,
      String country,
      String project,
      String title,
      int vintage,
      long quantity,
      long reserved,
      Instant since,
      String metric) {}
}
