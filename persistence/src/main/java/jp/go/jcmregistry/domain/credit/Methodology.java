package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;

/**
 * The methodology of a project. All projects of one methodology in a registry name it alike.
 *
 * @param number as in {@code ID_AM004}
 * @param titleEn null only where the project is older than the titles
 * @param titleJa null where none is published
 */
public record Methodology(String number, String titleEn, String titleJa) implements Serializable {
  public Methodology {
    number = written(number);
    titleEn = written(titleEn);
    titleJa = written(titleJa);
  }

  private static String written(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** The same, with what is known under its number where nothing was entered. */
  public Methodology completedBy(Methodology known) {
    return new Methodology(
        number,
        titleEn == null ? known.titleEn() : titleEn,
        titleJa == null ? known.titleJa() : titleJa);
  }

  /** Whether another title is known; one that is not known contradicts nothing. */
  public boolean contradicts(Methodology known) {
    return differs(titleEn, known.titleEn()) || differs(titleJa, known.titleJa());
  }

  /** All titles that are known, for a sentence. */
  String titles() {
    return titleJa == null ? titleEn : titleEn + " / " + titleJa;
  }

  private static boolean differs(String one, String other) {
    return one != null && other != null && !one.equals(other);
  }
}
