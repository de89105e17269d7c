package jp.go.jcmregistry.usecase.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.notice.PageText;
import jp.go.jcmregistry.domain.notice.PageTexts;
import jp.go.jcmregistry.domain.shared.Sql;

/** What the public pages say of the registry itself. */
@Stateless
@PermitAll
public class PublicPages {
  private static final String PARTNERS =
      "SELECT p.code2, p.name_en, p.name_ja, p.signed_on,"
          + " (SELECT count(*) FROM project j WHERE j.registry = ?1 AND j.status = 'REGISTERED'"
          + " AND j.partner = p.code2) FROM party p WHERE p.jcm_partner"
          + " ORDER BY p.signed_on NULLS LAST, p.name_en";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private PageTexts texts;

  /**
   * A partner country.
   *
   * @param signedOn when the document on the mechanism was signed; null where it is not recorded
   * @param projects registered in this registry
   */
  public record Partner(
      String code, String nameEn, String nameJa, LocalDate signedOn, long projects)
      implements Serializable {}

  /** The text of a page. */
  public PageText text(String registry, PageText.Page page) {
    return texts.of(registry, page);
  }

  /** The partner countries in the order of their signing. */
  public List<Partner> partners(String registry) {
    return Sql.rows(entities.createNativeQuery(PARTNERS).setParameter(1, registry))
        .map(
            row ->
                new Partner(
                    Sql.text(row[0]),
                    Sql.text(row[1]),
                    Sql.text(row[2]),
                    Sql.date(row[3]),
                    Sql.number(row[4])))
        .toList();
  }
}
