package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.certificate.Certificates;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import org.junit.jupiter.api.Test;

/** Form 3: a certificate of what is recorded of an account. */
class CertifiesAccountIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor applicant = ledger.representative(account, Rights.READ);

  private Key filledIn(String asOf) {
    return answered(
        begun(ApplicationForm.ACCOUNT_CERTIFICATE, account, applicant),
        Map.of("asOf", asOf, "languages", "ja,en"));
  }

  @Test
  void theCertificateIsIssued() {
    later(Duration.ofDays(2));
    ledger.issue(account, 2020, 70);
    later(Duration.ofDays(3));

    String number = approved(handed(sent(filledIn("2026-11-04")))).result();

    assertThat(number).startsWith("C-");
    long quantity =
        ledger.call(
            e ->
                new Certificates(e).byNumber("JPN01", number).orElseThrow().certified().quantity());
    assertThat(quantity).isEqualTo(70);
  }

  @Test
  void onlyADayThatIsOverAndOnWhichItWasOpen() {
    later(Duration.ofDays(2));

    assertBroken(() -> sent(filledIn("2026-11-04")), "J6118");
    assertBroken(() -> sent(filledIn("2026-11-01")), "J6118");
    sent(filledIn("2026-11-03"));
    sent(filledIn("2026-11-02"));
  }
}
