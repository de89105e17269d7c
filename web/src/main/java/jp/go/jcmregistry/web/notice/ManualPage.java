package jp.go.jcmregistry.web.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.certificate.ManualPaper;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.Assets;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.Prose;
import jp.go.jcmregistry.web.shared.Words;

/**
 * The manuals, as a page and as a PDF file of the same text. Their pictures are taken by a journey
 * through the running registry (ManualPicturesIT).
 */
@Named
@RequestScoped
public class ManualPage {
  private static final String TEXTS = "/jp/go/jcmregistry/web/manual/";
  private static final String PICTURES = "manual/";

  @Inject private Download download;
  @Inject private ActivePage activePage;
  @Inject private ActiveUser activeUser;
  @Inject private Prose prose;
  @Inject private Assets assets;
  @Inject private ServletContext context;

  /** Whom a manual is for. */
  public enum Manual {
    HOLDER,
    ADMINISTRATOR;

    /** What its address and its files are called by. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The manuals of this reader: that of the desk is for those who work at it. */
  public List<Manual> getManuals() {
    return activeUser.isStaff() ? List.of(Manual.values()) : List.of(Manual.HOLDER);
  }

  /** The manual that the address names. */
  public Manual getManual() {
    return Arrays.stream(Manual.values())
        .filter(each -> each.key().equals(activePage.getKey()))
        .filter(getManuals()::contains)
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("manual"));
  }

  /** Its title in the language of the page. */
  public String getTitle() {
    return Words.of("manual." + getManual());
  }

  /** Its text as HTML. */
  public String getBody() {
    return prose.shipped(text(), picture -> assets.at(PICTURES + file(picture)));
  }

  /** Sends it as a PDF file. */
  public void send() throws IOException {
    String language = activePage.getLanguage().getCode();
    byte[] paper = ManualPaper.print(language, getTitle(), prose.shipped(text(), this::embedded));
    download.send(paper, "manual-" + getManual().key() + "-" + language + ".pdf");
  }

  private String text() {
    String file = TEXTS + getManual().key() + "_" + activePage.getLanguage().getCode() + ".md";
    return new String(read(ManualPage.class.getResourceAsStream(file), file), UTF_8);
  }

  private String file(String picture) {
    return activePage.getLanguage().getCode() + "/" + picture + ".png";
  }

  private String embedded(String picture) {
    String file = "/resources/" + PICTURES + file(picture);
    return "data:image/png;base64,"
        + Base64.getEncoder().encodeToString(read(context.getResourceAsStream(file), file));
  }

  private static byte[] read(InputStream file, String name) {
    try (file) {
      if (file == null) {
        throw new IllegalStateException("No file " + name);
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
