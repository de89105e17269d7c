package jp.go.jcmregistry.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Takes the pictures of the manuals, and says when those that are shipped show a page that has
 * other heading or other questions by now. {@code mvn verify -Pmanual -Dit.test=ManualPicturesIT}
 * takes them anew and puts them where they belong.
 */
@ExtendWith(Journey.class)
class ManualPicturesIT {
  private static final Path TAKEN = Path.of("target", "manual");
  private static final Path SHIPPED = Path.of("..", "web", "src/main/webapp/resources/manual");
  private static final Path WORDS = Path.of("src/test/resources/manual");
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 1200;
  private static final int PICTURE_MAX = 620;

  /** What a page says whatever is in the registry. */
  private static final String LASTING = "main h1, main label, main .label";

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("signin", null, "/signin"),
          new Shot("home", "holder-a1", "/home"),
          new Shot("accounts", "holder-a1", "/accounts"),
          new Shot("transfer", "holder-a1", "/transfer"),
          new Shot("approvals", "holder-a1", "/approvals"),
          new Shot("cancel", "holder-a1", "/cancel"),
          new Shot("certificates", "holder-a1", "/certificates"),
          new Shot("log", "holder-a1", "/log"),
          new Shot("admin", "approver", "/admin"),
          new Shot("queue", "approver", "/admin/queue"),
          new Shot("issuance", "approver", "/admin/issuance"),
          new Shot("transactions", "approver", "/admin/transactions"),
          new Shot("accounts_desk", "approver", "/admin/accounts"),
          new Shot("records", "approver", "/admin/records"),
          new Shot("notices_desk", "approver", "/admin/notices"),
          new Shot("freezes", "approver", "/admin/freezes"),
          new Shot("users", "administrator", "/admin/users"),
          new Shot("audit", "approver", "/admin/audit"));

  /**
   * One picture.
   *
   * @param loginId who is signed in; null for the public
   */
  private record Shot(String name, String loginId, String address) {}

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void everyPictureShowsThePageAsItIs(String language, Page page) throws IOException {
    List<String> words = new ArrayList<>();
    page.setViewportSize(WIDTH, HEIGHT);
    String in = null;
    for (Shot shot : SHOTS) {
      if (shot.loginId() != null && !shot.loginId().equals(in)) {
        page.context().clearCookies();
        People.signIn(page, language, shot.loginId());
        in = shot.loginId();
      }
      page.navigate("/" + language + shot.address());
      words.add(shot.name() + ": " + String.join(" | ", lasting(page)));
      Path picture = TAKEN.resolve(language).resolve(shot.name() + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture).setClip(main(page)));
      assertThat(SHIPPED.resolve(language).resolve(shot.name() + ".png")).exists();
    }
    String file = "words_" + language + ".txt";
    Files.write(TAKEN.resolve(file), words);
    assertThat(words)
        .as("a page changed: take the pictures anew with -Pmanual")
        .isEqualTo(Files.readAllLines(WORDS.resolve(file), UTF_8));
  }

  /** The page's own content, from its heading on; what is below belongs to no step. */
  private static Clip main(Page page) {
    BoundingBox main = page.locator("#main").boundingBox();
    return new Clip(0, main.y, WIDTH, Math.min(main.height, PICTURE_MAX));
  }

  private static List<String> lasting(Page page) {
    Object said =
        page.evalOnSelectorAll(
            LASTING,
            "all => all.map(e => e.innerText.trim()).filter(said => said && !/[0-9]/.test(said))");
    return ((List<?>) said).stream().map(Object::toString).distinct().toList();
  }
}
