package jp.go.jcmregistry.usecase.cooperation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.Sql;

/** The registries of this installation, as anybody may know them. */
@Stateless
@PermitAll
public class RegistryList {
  private static final String ALL =
      "SELECT r.code::text, r.name_en, r.name_ja, p.name_en, p.name_ja, r.zone FROM registry r"
          + " JOIN party p ON p.code = r.party";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  /**
   * A registry.
   *
   * @param code as in {@code MNG01}
   * @param party the Party whose registry it is, in both languages
   * @param zone in which its days begin and end
   */
  public record Row(
      String code, String nameEn, String nameJa, String partyEn, String partyJa, ZoneId zone)
      implements Serializable {}

  /** All of them, by their codes. */
  public List<Row> all() {
    return rows(entities.createNativeQuery(ALL + " ORDER BY r.code"));
  }

  /** The one of a code, if there is one. */
  public Optional<Row> of(String code) {
    return rows(entities.createNativeQuery(ALL + " WHERE r.code = ?1").setParameter(1, code))
        .stream()
        .findFirst();
  }

  private static List<Row> rows(Query query) {
    return Sql.rows(query)
        .map(
            c ->
                new Row(
                    Sql.text(c[0]),
                    Sql.text(c[1]),
                    Sql.text(c[2]),
                    Sql.text(c[3]),
                    Sql.text(c[4]),
                    ZoneId.of(Sql.text(c[5]))))
        .toList();
  }
}
