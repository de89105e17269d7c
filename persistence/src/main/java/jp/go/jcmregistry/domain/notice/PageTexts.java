package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * The texts of the public pages of all registries. What is shipped speaks of the default one and
 * holds until two people change it; the others begin with empty pages.
 */
public class PageTexts {
  private static final String IN_FORCE =
      "SELECT body_en, body_ja, effective_at FROM page_text_version"
          + " WHERE registry = ?1 AND page = ?2 AND until_at IS NULL";

  private static final String SHIPPED_FOR = "JPN01";

  private final EntityManager entities;

  public PageTexts(EntityManager entities) {
    this.entities = entities;
  }

  /** What a page says. */
  public PageText of(String registry, PageText.Page page) {
    return Sql.rows(
            entities
                .createNativeQuery(IN_FORCE)
                .setParameter(1, registry)
                .setParameter(2, page.name()))
        .map(r -> new PageText(page, Sql.text(r[0]), Sql.text(r[1]), Sql.instant(r[2])))
        .findFirst()
        .orElseGet(
            () ->
                new PageText(
                    page, shipped(registry, page, "en"), shipped(registry, page, "ja"), null));
  }

  private static String shipped(String registry, PageText.Page page, String language) {
    if (!registry.equals(SHIPPED_FOR)) {
      return "";
    }
    String file = "text/" + page + "_" + language + ".md";
    try (InputStream text = PageTexts.class.getResourceAsStream(file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
