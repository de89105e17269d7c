package jp.go.jcmregistry.domain.reporting;

/**
 * The annual figures of Article 6.2, each with the actions it counts, the year it is booked in and
 * the Party it counts for (decision 2/CMA.3, annex, paragraphs 8 and 23).
 */
public enum BookedFigure {
  /** Booked in the year in which the outcome occurred, for the Party that transferred it first. */
  FIRST_TRANSFERRED(
      "a.type = 'FIRST_TRANSFER' AND i.first_transferring_party = g.party", "i.vintage"),
  /** Towards the NDC: booked in the year of use, for the Party that uses. */
  USED("a.type = 'USE' AND a.use_year IS NOT NULL AND a.using_party = g.party", "a.use_year"),
  /** Paragraph 23(d); booked in the year in which the outcome occurred, as its first transfer. */
  AUTHORIZED_FOR_OIMP(
      "a.type = 'AUTHORIZATION' AND v.purpose <> 'NDC' AND i.first_transferring_party = g.party",
      "i.vintage");

  private final String condition;
  private final String year;

  BookedFigure(String condition, String year) {
    this.condition = condition;
    this.year = year;
  }

  /** Which actions count. */
  String condition() {
    return condition;
  }

  /** The year in which they are booked. */
  String year() {
    return year;
  }
}
