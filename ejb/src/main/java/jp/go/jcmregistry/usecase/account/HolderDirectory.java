package jp.go.jcmregistry.usecase.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** Looks up who holds accounts in a registry, for its staff. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class HolderDirectory {
  private static final String FROM =
      "account_holder o JOIN LATERAL (SELECT v.* FROM account_holder_version v"
          + " WHERE v.holder_id = o.id AND v.effective_at <= registry_now()"
          + " ORDER BY v.effective_at DESC LIMIT 1) h ON true";
  private static final String SELECT =
      "o.kind, h.name_en, h.name_ja, h.head_office_en, h.head_office_ja,"
          + " (SELECT string_agg(a.number, ' ' ORDER BY a.number) FROM account a"
          + " WHERE a.holder_id = o.id AND a.kind NOT IN ('ISSUED', 'OUTSIDE')),"
          + " (SELECT count(*) FROM account_holder_version c WHERE c.holder_id = o.id)";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;

  /**
   * A holder as it is called now.
   *
   * @param accounts the numbers of its accounts
   * @param versions how often its details were recorded
   */
  public record Row(
      HolderKind kind,
      String nameEn,
      String nameJa,
      String headOfficeEn,
      String headOfficeJa,
      List<String> accounts,
      long versions)
      implements Serializable {}

  /**
   * One page of the holders, by their English names.
   *
   * @param text a part of a name or of an account's number; null is all
   */
  public Slice<Row> all(String text, HolderKind kind, Page page) {
    return new Listing()
        .and("o.registry = ?", currentUser.actor().registry())
        .and("o.kind = ?", kind == null ? null : kind.name())
        .and(
            "(h.name_en || ' ' || h.name_ja ILIKE '%' || ? || '%' OR EXISTS (SELECT FROM account n"
                + " WHERE n.holder_id = o.id AND n.number = upper(?)))",
            text)
        .slice(entities, SELECT, FROM, "h.name_en, o.id", page, HolderDirectory::row);
  }

  private static Row row(Object[] c) {
    String numbers = Sql.text(c[5]);
    return new Row(
        HolderKind.valueOf(Sql.text(c[0])),
        Sql.text(c[1]),
        Sql.text(c[2]),
        Sql.text(c[3]),
        Sql.text(c[4]),
        numbers == null ? List.of() : List.of(numbers.split(" ")),
        Sql.number(c[6]));
  }
}
