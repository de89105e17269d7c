package jp.go.jcmregistry.domain.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JcmSeries;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.credit.Vintage;

/** Makes rows of the format from rows of the database; what many rows share is made once. */
final class AefRows {
  private final Map<Long, ItmoSeries> itmoSeries = new HashMap<>();
  private final Map<Long, JcmSeries> jcmSeries = new HashMap<>();
  private final Map<Object, Object> shared = new HashMap<>();

  AefAction action(ResultSet row) throws SQLException {
    String transaction = row.getString("transaction");
    return new AefAction(
        row.getObject("effective_at", OffsetDateTime.class).toInstant(),
        AefActionType.valueOf(row.getString("type")),
        constant(AefActionSubtype.class, row.getString("subtype")),
        block(row),
        one(
            new AefAction.Roles(
                row.getString("transferring_party"),
                row.getString("acquiring_party"),
                row.getString("purpose"),
                row.getString("using_party"),
                row.getString("using_entity"),
                integer(row, "use_year"))),
        transaction != null
            ? new AefSource(AefSource.Kind.TRANSACTION, transaction)
            : new AefSource(AefSource.Kind.RECORD_CHANGE, row.getString("change")));
  }

  AefBlock block(ResultSet row) throws SQLException {
    SerialRange units = SerialRange.of(row.getLong("serial_first"), row.getLong("serial_last"));
    long offset = row.getLong("itmo_offset");
    return new AefBlock(
        one(row.getString("registry")),
        one(row.getString("of_authorization")),
        one(new AefAuthorization.Key(row.getString("authorization_id"), row.getInt("version"))),
        itmoSeries(row),
        SerialRange.of(units.first() + offset, units.last() + offset),
        new JcmSerial(jcmSeries(row), units),
        one(row.getString("metric")),
        one(row.getString("gwp")),
        one(row.getString("mitigation_type")));
  }

  private ItmoSeries itmoSeries(ResultSet row) throws SQLException {
    long id = row.getLong("itmo_series_id");
    ItmoSeries known = itmoSeries.get(id);
    if (known == null) {
      known =
          new ItmoSeries(
              row.getString("approach"),
              row.getString("originating_registry"),
              row.getString("first_transferring_party"),
              Vintage.of(row.getInt("vintage")));
      itmoSeries.put(id, known);
    }
    return known;
  }

  private JcmSeries jcmSeries(ResultSet row) throws SQLException {
    long id = row.getLong("series_id");
    JcmSeries known = jcmSeries.get(id);
    if (known == null) {
      known = JcmSeries.parse(row.getString("series"));
      jcmSeries.put(id, known);
    }
    return known;
  }

  AefAuthorization authorization(ResultSet row) throws SQLException {
    return new AefAuthorization(
        new AefAuthorization.Key(row.getString("number"), row.getInt("version")),
        row.getObject("authorized_on", LocalDate.class),
        row.getString("approach"),
        row.getObject("quantity_max", Long.class),
        row.getString("metric"),
        row.getString("gwp"),
        AefCursor.parts(row.getString("sectors")),
        AefCursor.parts(row.getString("activity_types")),
        AuthorizedPurpose.valueOf(row.getString("purpose")),
        AefCursor.parts(row.getString("parties")),
        AefCursor.parts(row.getString("entities")),
        row.getString("oimp"),
        new AefTimeframe(
            integer(row, "occurred_from"),
            integer(row, "occurred_to"),
            row.getObject("used_from", LocalDate.class),
            row.getObject("used_to", LocalDate.class)),
        row.getString("terms"),
        constant(FirstTransferDefinition.class, row.getString("first_transfer_definition")),
        row.getString("explanation"),
        row.getBoolean("revoked"));
  }

  AefEntity entity(ResultSet row) throws SQLException {
    return new AefEntity(
        row.getObject("authorized_on", LocalDate.class),
        row.getString("name"),
        row.getString("country"),
        row.getString("identification_number"),
        row.getString("approach"),
        row.getString("conditions"),
        row.getString("change_conditions"),
        row.getString("explanation"),
        row.getBoolean("revoked"));
  }

  private static Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  @SuppressWarnings("unchecked")
  private <T> T one(T value) {
    return value == null ? null : (T) shared.computeIfAbsent(value, same -> same);
  }
}
