package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
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
  void theSecretOfOneApplicationGivesNothingOfAnother() {
    Key one = begun();
    Key other = begun();
    with(one, o -> o.attach("identity", "one.pdf", "application/pdf", CONTENT));
    with(other, o -> o.attach("identity", "other.pdf", "application/pdf", CONTENT));
    long ofOne = documents(one).get(0).id();

    Key mixed = new Key(one.number(), other.secret(), null);
    assertThatThrownBy(() -> documents(mixed)).isInstanceOf(NotFoundOrNotYours.class);
    assertThatThrownBy(() -> with(other, o -> o.documents().read(o.it(), ofOne)))
        .isInstanceOf(NotFoundOrNotYours.class);
    with(
        other,
        o -> {
          o.documents().remove(o.it(), ofOne, NOW);
          return null;
        });
    assertThat(documents(other)).extracting(ApplicationDocument::name).containsExactly("other.pdf");
    assertThat(with(one, o -> o.documents().read(o.it(), ofOne)).name()).isEqualTo("one.pdf");
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

  @Test
  void whatWasTakenOutCountsAsWellAmongAllThatMayBeSent() {
    Key key = begun();
    for (int i = 0; i < ApplicationDocument.SENT_MAX; i++) {
      with(key, o -> o.attach("identity", "a.pdf", "application/pdf", CONTENT));
      long there = documents(key).get(0).id();
      with(
          key,
          o -> {
            o.documents().remove(o.it(), there, NOW);
            return null;
          });
    }
    assertThat(documents(key)).isEmpty();
    assertBroken(
        () -> with(key, o -> o.attach("identity", "a.pdf", "application/pdf", CONTENT)), "J6160");
    new Breaking(ledger.database(), "app")
        .let("id", with(key, opened -> opened.it().id()))
        .refuses(
            "j6160_not_too_many_sent",
            "INSERT INTO application_document (id, application_id, kind, name, media_type, content,"
                + " sha256, added_at) VALUES (nextval('entity_id'), :id, 'identity', 'a.pdf',"
                + " 'application/pdf', 'x', sha256('x'), registry_now())");
  }
}
