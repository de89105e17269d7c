package jp.go.jcmregistry.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever verifies a code is answered equally fast, whatever the answer is. */
class VerifyingIT {
  private static final int CERTIFICATES = 50_000;
  private static final int CALLS = 200;
  private static final Duration APART_MAX = Duration.ofMillis(10);

  /** Letters and digits of codes, by which a number is written as one. */
  private static final String CODE =
      "regexp_replace(lpad(translate(i::text, '01', 'AB'), 16, 'Z'), '(.{4})(?!$)', '\\1-', 'g')";

  private final RegistryDatabase database = RegistryDatabase.fresh();
  private final Ledger ledger = new Ledger(database);

  @BeforeEach
  void certificates() {
    Account account = ledger.account();
    database.asOwner(
        "INSERT INTO certificate (id, registry, number, code, kind, account_id, as_of, quantity,"
            + " metric, languages, holder_en, holder_ja, certified_at, issued_at, withdrawn_at)"
            + " SELECT nextval('entity_id'), 'JPN01', 'C-2031-' || (900000 + i), "
            + CODE
            + ", 'ACCOUNT_INFORMATION', "
            + account.id()
            + ", '2020-01-01', 0, 'GHG', 'en', 'Holder', '口座名義人', now(), now(),"
            + " CASE WHEN i % 2 = 0 THEN now() END FROM generate_series(1, "
            + CERTIFICATES
            + ") i");
    database.asOwner("ANALYZE certificate");
  }

  /** The median time of many answers to different codes. */
  private Duration median(List<VerificationCode> codes, boolean known) {
    return ledger.call(
        e -> {
          List<Long> nanos = new ArrayList<>();
          for (VerificationCode code : codes) {
            e.clear();
            long from = System.nanoTime();
            Optional<Certificate> found = new Certificates(e).byCode(code);
            nanos.add(System.nanoTime() - from);
            assertThat(found.isPresent()).isEqualTo(known);
          }
          Collections.sort(nanos);
          return Duration.ofNanos(nanos.get(nanos.size() / 2));
        });
  }

  private List<VerificationCode> codes(String where) {
    return ledger
        .strings("SELECT code FROM certificate WHERE " + where + " ORDER BY id LIMIT " + CALLS)
        .stream()
        .map(code -> VerificationCode.typed(code).orElseThrow())
        .toList();
  }

  @Test
  void validWithdrawnAndUnknownAreAnsweredEquallyFast() {
    List<VerificationCode> valid = codes("withdrawn_at IS NULL");
    List<VerificationCode> withdrawn = codes("withdrawn_at IS NOT NULL");
    List<VerificationCode> unknown =
        java.util.stream.Stream.generate(VerificationCode::make).limit(CALLS).toList();
    median(valid, true);
    List<Duration> medians =
        List.of(median(valid, true), median(withdrawn, true), median(unknown, false));
    System.out.println("Median of valid, withdrawn and unknown codes: " + medians);
    assertThat(Collections.max(medians).minus(Collections.min(medians))).isLessThan(APART_MAX);
  }

  /** A code is found by its index, whether there is one or not. */
  @Test
  void noCodeIsLookedForInAllCertificates() {
    assertThat(
            ledger.strings("EXPLAIN SELECT * FROM certificate WHERE code = 'ABCD-EFGH-JKLM-NPQR'"))
        .anyMatch(line -> line.contains("Index Scan using certificate_code_key"));
  }
}
