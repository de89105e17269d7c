package jp.go.jcmregistry.domain.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * An authorization in one of its versions.
 *
 * @param id the version's own row
 * @param authorization the row of the authorization
 * @param authorizationId as assigned by the Party
 * @param metric GHG, or the name of another metric
 * @param quantityMax the most units it covers, null for no limit
 * @param entities identification numbers; empty where any entity may use
 * @param definition null where only the NDC is authorized
 * @param occurredFrom first vintage, null for no limit
 */
public record AuthorizationVersion(
    long id,
    long authorization,
    String authorizationId,
    String approach,
    AuthorizedPurpose purpose,
    String metric,
    Long quantityMax,
    List<String> parties,
    List<String> entities,
    FirstTransferDefinition definition,
    Integer occurredFrom,
    Integer occurredTo,
    LocalDate usedFrom,
    LocalDate usedTo,
    boolean revoked) {

  static final String SELECT =
      "SELECT v.id, a.id AS authorization, a.authorization_id, a.approach::text, v.purpose,"
          + " v.metric, v.quantity_max, v.parties, v.entities, v.first_transfer_definition,"
          + " v.occurred_from, v.occurred_to, v.used_from, v.used_to, v.revoked"
          + " FROM authorization_to_use a JOIN authorization_version v"
          + " ON v.authorization_id = a.id";

  static AuthorizationVersion of(Object[] c) {
    return new AuthorizationVersion(
        Sql.number(c[0]),
        Sql.number(c[1]),
        Sql.text(c[2]),
        Sql.text(c[3]),
        AuthorizedPurpose.valueOf(Sql.text(c[4])),
        Sql.text(c[5]),
        Sql.numberOrNull(c[6]),
        list(c[7]),
        list(c[8]),
        c[9] == null ? null : FirstTransferDefinition.valueOf(Sql.text(c[9])),
        year(c[10]),
        year(c[11]),
        Sql.date(c[12]),
        Sql.date(c[13]),
        (Boolean) c[14]);
  }

  private static Integer year(Object column) {
    return column == null ? null : (int) Sql.number(column);
  }

  private static List<String> list(Object column) {
    return Stream.of(Sql.text(column).split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** Whether outcomes of this year are covered. */
  public boolean covers(int vintage) {
    return occurredFrom == null || occurredFrom <= vintage && vintage <= occurredTo;
  }

  /** Whether a use on this day lies in the timeframe for use. */
  public boolean usableOn(LocalDate day) {
    return (usedFrom == null || !day.isBefore(usedFrom))
        && (usedTo == null || !day.isAfter(usedTo));
  }

  /** Whether this entity may use what is authorized; null asks for none. */
  public boolean names(String entity) {
    return entities.isEmpty() || entities.contains(entity);
  }

  /** Whether this Party may use what is authorized. */
  public boolean namesParty(String party) {
    return parties.isEmpty() || parties.contains(party);
  }
}
