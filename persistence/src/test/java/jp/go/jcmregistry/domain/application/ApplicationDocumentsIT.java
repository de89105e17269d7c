package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be added to an application, and what cannot. */
class ApplicationDocumentsIT extends ApplicationScene {

  @Test
  void aDocumentIsWhatItsNameSays() {
    Key key = begun();

    with(key, o -> o.attach("identity", "C:\\papers\\scan.JPG", "image/jpeg", CONTENT));
    assertThat(documents(key))
        .singleElement()
        .satisfies(document -> assertThat(document.name()).isEqualTo("scan.JPG"));
    for (List<String> wrong :
        List.of(
            List.of("identity", "page.pdf", "text/html"),
            List.of("identity", "page.html", "text/html"),
            List.of("identity", "scan.png", "application/pdf"),
            List.of("identity", "", "application/pdf"),
            List.of("anything", "a.pdf", "application/pdf"))) {
      assertBroken(
          () -> with(key, o -> o.attach(wrong.get(0), wrong.get(1), wrong.get(2), CONTENT)),
          "J7807");
    }
  }

  @Test
  void documentsKeepWithinTheirLimits() {
    Key key = begun();
    byte[] largest = new byte[ApplicationDocument.BYTES_MAX];

    with(key, o -> o.attach("identity", "a.pdf", "application/pdf", largest));
    assertBroken(
        () ->
            with(
                key,
                o ->
                    o.attach("identity", "b.pdf", "application/pdf", new byte[largest.length + 1])),
        "J7808");
    assertBroken(
        () -> with(key, o -> o.attach("identity", "b.pdf", "application/pdf", new byte[0])),
        "J7808");
    for (int i = 1; i < ApplicationDocument.COUNT_MAX; i++) {
      with(key, o -> o.attach("identity", "a.pdf", "application/pdf", CONTENT));
    }
    assertBroken(
        () -> with(key, o -> o.attach("identity", "a.pdf", "application/pdf", CONTENT)), "J7808");

    long first = with(key, o -> o.documents().of(o.it()).get(0).id());
    with(
        key,
        o -> {
          o.documents().remove(o.it(), first, NOW);
          return null;
        });
    with(key, o -> o.attach("identity", "a.pdf", "application/pdf", CONTENT));
  }
}
