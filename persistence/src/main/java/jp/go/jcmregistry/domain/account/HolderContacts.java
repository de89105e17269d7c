package jp.go.jcmregistry.domain.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * What is recorded of a holder beside its published names and addresses: who represents it, its
 * telephone and its managing department (facts of the field, 4.2). Each has its own history.
 */
public class HolderContacts {
  /** By the names of the questions on the forms. */
  public static final List<String> NAMES =
      List.of(
          "representative",
          "title",
          "corporateNumber",
          "country",
          "officePhone",
          "departmentJa",
          "departmentEn",
          "departmentAddress",
          "departmentPhone",
          "departmentEmail");

  private static final String IN_FORCE =
      "SELECT DISTINCT ON (name) name, value FROM account_holder_contact"
          + " WHERE holder_id = ?1 AND effective_at <= ?2::timestamptz"
          + " ORDER BY name, effective_at DESC";

  private static final String INSERT =
      "INSERT INTO account_holder_contact (holder_id, name, value, effective_at, recorded_by)"
          + " VALUES (?1, ?2, ?3, ?4::timestamptz, ?5::bigint)";

  private final EntityManager entities;

  public HolderContacts(EntityManager entities) {
    this.entities = entities;
  }

  /** What holds at an instant; what was never recorded, or was taken back, is left out. */
  public Map<String, String> of(long holderId, Instant at) {
    List<?> rows =
        entities
            .createNativeQuery(IN_FORCE)
            .setParameter(1, holderId)
            .setParameter(2, Sql.timestamp(at))
            .getResultList();
    Map<String, String> contacts = new TreeMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      String value = Sql.text(columns[1]);
      if (value != null) {
        contacts.put(Sql.text(columns[0]), value);
      }
    }
    return contacts;
  }

  /**
   * Records from an instant on whatever is other than before; answers that are no contacts stay.
   */
  public void record(long holderId, Map<String, String> answers, Instant from, long by) {
    Map<String, String> before = of(holderId, from);
    for (String name : NAMES) {
      String value = answers.get(name);
      boolean same = value == null ? before.get(name) == null : value.equals(before.get(name));
      if (!same) {
        entities
            .createNativeQuery(INSERT)
            .setParameter(1, holderId)
            .setParameter(2, name)
            .setParameter(3, value)
            .setParameter(4, Sql.timestamp(from))
            .setParameter(5, by)
            .executeUpdate();
      }
    }
  }
}
