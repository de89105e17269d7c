package jp.go.jcmregistry.usecase.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Map;
import jp.go.jcmregistry.domain.notice.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostOfficeTest {
  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
  private static final Letter LETTER =
      new Letter("[JCM Registry System] クレジット受領のお知らせ", "佐藤花子 様\n\n取引 T-2026-000001\n");

  @RegisterExtension
  final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @Test
  void aLetterArrivesAsItWasWritten() throws Exception {
    try (PostOffice.Counter counter = office().open()) {
      counter.send(LETTER, "hanako@example.org", "ja", NOW);
    }

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo(LETTER.subject());
    assertThat(received.getContent().toString().replace("\r\n", "\n")).isEqualTo(LETTER.body());
    assertThat(received.getContentType()).startsWith("text/plain");
    assertThat(received.getFrom()[0]).hasToString("jcm@example.org");
    assertThat(received.getHeader("Content-Language", null)).isEqualTo("ja");
    assertThat(received.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
  }

  @Test
  void anAddressThatIsNoneIsRefusedAndOthersStillLeave() throws Exception {
    try (PostOffice.Counter counter = office().open()) {
      assertThatThrownBy(() -> counter.send(LETTER, "nobody", "en", NOW))
          .isInstanceOf(MessagingException.class);
      counter.send(LETTER, "hanako@example.org", "ja", NOW);
    }

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aSubjectCannotAddHeaders() throws Exception {
    try (PostOffice.Counter counter = office().open()) {
      counter.send(
          new Letter("one\r\nBcc: other@example.org", "body"), "hanako@example.org", "en", NOW);
    }

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
  }

  @Test
  void aServerThatIsNotThereIsSaidToBe() {
    PostOffice office = office();
    server.stop();

    assertThatThrownBy(office::open).isInstanceOf(MessagingException.class);
  }

  @Test
  void aConnectionThatBreaksInBetweenIsNoticed() throws Exception {
    try (PostOffice.Counter counter = office().open()) {
      assertThatThrownBy(() -> counter.send(LETTER, "nobody", "en", NOW));
      assertThat(counter.isOpen()).as("after a refusal").isTrue();
      server.stop();
      assertThatThrownBy(() -> counter.send(LETTER, "hanako@example.org", "ja", NOW));
      assertThat(counter.isOpen()).isFalse();
    }
  }

  @Test
  void withoutAServerMailIsKept() {
    assertThat(new PostOffice(Map.of()).isThere()).isFalse();
    assertThat(office().isThere()).isTrue();
  }

  private PostOffice office() {
    return new PostOffice(
        Map.of(
            "REGISTRY_SMTP_HOST", "localhost",
            "REGISTRY_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
            "REGISTRY_SMTP_SECURITY", "none",
            "REGISTRY_MAIL_FROM", "jcm@example.org"));
  }
}
