package jp.go.jcmregistry.domain.notice;

import java.io.Serializable;
import java.time.Instant;

/**
 * The text of a public page, in Markdown.
 *
 * @param since since when it says so; null while it says what was shipped
 */
public record PageText(Page page, String english, String japanese, Instant since)
    implements Serializable {

  /** The pages whose texts a registry may write itself. */
  public enum Page {
    ABOUT,
    PROCEDURES,
    CONTACT,
    ACCESSIBILITY,
    PRIVACY,
    TERMS
  }
}
