package jp.go.jcmregistry.domain.notice;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A public notice as its last version says it.
 *
 * @param number its number and the last part of its address, such as {@code N-2026-000012}
 * @param validFrom the day on which it is published, in the registry's zone
 * @param validUntil the last day on which it is current; null for as long as it stands
 * @param pinned whether it stands above newer ones while it is current
 * @param window when the registry is closed; null for all but maintenance
 * @param withdrawn whether it was taken back: its address stays and says so
 * @param effectiveAt since when this version holds
 */
public record Notice(
    String number,
    NoticeCategory category,
    Text english,
    Text japanese,
    LocalDate validFrom,
    LocalDate validUntil,
    boolean pinned,
    Window window,
    boolean withdrawn,
    Instant effectiveAt)
    implements Serializable {

  /** Title and body in one language; the body is Markdown. */
  public record Text(String title, String body) implements Serializable {}

  /** A stretch of time, its end not included. */
  public record Window(Instant from, Instant until) implements Serializable {
    public boolean contains(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(until);
    }
  }

  /** Whether it is published by a day, current or not. */
  public boolean isPublished(LocalDate day) {
    return !validFrom.isAfter(day);
  }

  /** Whether it is current on a day. */
  public boolean isCurrent(LocalDate day) {
    return !withdrawn && isPublished(day) && (validUntil == null || !validUntil.isBefore(day));
  }
}
