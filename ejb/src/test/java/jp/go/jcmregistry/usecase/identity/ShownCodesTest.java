package jp.go.jcmregistry.usecase.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import jp.go.jcmregistry.usecase.notice.PostOffice;
import org.junit.jupiter.api.Test;

/** Where letters leave, nobody sees a code but whoever gets the letter. */
class ShownCodesTest {
  private final ShownCodes codes =
      new ShownCodes(new PostOffice(Map.of("REGISTRY_SMTP_HOST", "mail.example")));

  @Test
  void whoeverMadeItDoesNotSeeIt() {
    assertThat(codes.ofNew(null, "ABCD-EFGH-JKLM-NPQR")).isNull();
  }

  @Test
  void norDoesWhoeverReadsTheLetter() {
    assertThat(codes.isShownIn(null, Instant.EPOCH)).isFalse();
  }
}
