package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** The lists of frozen units that registries made public: serials, never whose they are. */
@Stateless
@PermitAll
public class PublishedFreezes {
  private static final String COLUMNS =
      "f.number, f.from_at, s.name, x.serial_first, x.serial_last, s.metric";

  private static final String FROM =
      "registry_freeze f JOIN restriction x ON x.freeze_id = f.id JOIN credit_series s ON s.id = x.series_id";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  /**
   * A run of frozen units.
   *
   * @param metric {@code GHG} for t CO2 eq, else the name of another metric
   */
  public record Row(String number, Instant since, String serials, long quantity, String metric)
      implements Serializable {}

  /** What a registry has frozen and published now, the newest first; never what another has. */
  public Slice<Row> now(String registry, Page page) {
    return new Listing()
        .and("f.registry = ?", registry)
        .and("f.published")
        .and("f.until_at IS NULL")
        .slice(
            entities,
            COLUMNS,
            FROM,
            "f.id DESC, s.name, x.serial_first",
            page,
            PublishedFreezes::row);
  }

  private static Row row(Object[] c) {
    long first = Sql.number(c[3]);
    long last = Sql.number(c[4]);
    String serials = Sql.text(c[2]) + "-" + (first == last ? "" : first + "-") + last;
    return new Row(Sql.text(c[0]), Sql.instant(c[1]), serials, last - first + 1, Sql.text(c[5]));
  }
}
