package jp.go.jcmregistry.domain.reporting;

import java.util.Optional;

/**
 * One field of the agreed electronic format, as annex II of decision 4/CMA.6 prints it and the
 * common nomenclatures of February 2026 name it.
 *
 * @param order counting from 1 within its table
 * @param label the exact header
 * @param name the technical name, one within its table
 * @param format what a cell holds, in words
 */
public record AefField(
    int order,
    String label,
    String name,
    String type,
    boolean required,
    boolean filledByPlatform,
    String format) {
  private static final String LISTED = "list ";

  /** The published values of which a cell holds one. */
  public Optional<AefList> list() {
    return format.startsWith(LISTED)
        ? AefList.named(format.substring(LISTED.length()).split(" ")[0])
        : Optional.empty();
  }

  /** Whether a cell may hold several of them, with commas between. */
  public boolean several() {
    return label.endsWith("(s)");
  }
}
