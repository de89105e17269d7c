package jp.go.jcmregistry.web.transaction;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.transaction.Article6;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.web.shared.Body;

/** A proposal as a program sends it; docs/api.md says what each field means. */
final class SentProposal {

  private static final String KINDS =
      TransactionKind.proposable().stream().map(Enum::name).collect(Collectors.joining(", "));

  private static final List<String> OIMP_PURPOSES = List.of("IMP", "OP");

  private static final Set<String> FIELDS =
      Set.of(
          "request",
          "kind",
          "from",
          "to",
          "quantity",
          "units",
          "reference",
          "purpose",
          "beneficiary",
          "certificateLanguage",
          "orderReference",
          "useYear",
          "oimpPurpose",
          "usingEntity",
          "toRegistry",
          "toAccount");

  private final Body body;

  private SentProposal(Body body) {
    this.body = body;
  }

  static Proposal read(InputStream sent) {
    Body body = Body.read(sent, FIELDS);
    Proposal proposal = new SentProposal(body).proposal();
    body.requireReadable();
    return proposal;
  }

  private Proposal proposal() {
    UUID request = request();
    TransactionKind kind = kind();
    AccountNumber from = body.neededValue("from", AccountNumber::parse);
    AccountNumber to = body.value("to", AccountNumber::parse);
    List<JcmSerial> units = units();
    return new Proposal(request, kind, from, to, quantity(units), units, particulars());
  }

  private UUID request() {
    String text = body.neededText("request");
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException noIdentifier) {
      body.refuse("request", "api.uuid");
      return null;
    }
  }

  private TransactionKind kind() {
    String text = body.neededText("kind");
    if (text == null) {
      return null;
    }
    return TransactionKind.proposable().stream()
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              body.refuse("kind", "api.oneOf", KINDS);
              return null;
            });
  }

  private List<JcmSerial> units() {
    return body.values("units", JcmSerial::parse).stream().filter(Objects::nonNull).toList();
  }

  /** Named units say their quantity themselves; a quantity beside them must be the same. */
  private long quantity(List<JcmSerial> units) {
    Long quantity = body.number("quantity");
    long named = units.stream().mapToLong(u -> u.range().quantity().amount()).sum();
    if (quantity != null && !units.isEmpty() && quantity != named) {
      body.refuse("quantity", "api.quantity", named);
    }
    return quantity == null || !units.isEmpty() ? 0 : quantity;
  }

  private Particulars particulars() {
    return new Particulars(
        body.text("orderReference"),
        body.text("reference"),
        body.text("purpose"),
        body.text("beneficiary"),
        certificateLanguage(),
        year(),
        new Article6(
            null,
            oimpPurpose(),
            body.text("usingEntity"),
            body.text("toRegistry"),
            body.text("toAccount")));
  }

  private String oimpPurpose() {
    String text = body.text("oimpPurpose");
    if (text != null && !OIMP_PURPOSES.contains(text)) {
      body.refuse("oimpPurpose", "api.oneOf", String.join(", ", OIMP_PURPOSES));
    }
    return text;
  }

  private Integer year() {
    Long year = body.number("useYear");
    return year == null ? null : (int) Math.min(year, Short.MAX_VALUE);
  }

  private String certificateLanguage() {
    String text = body.text("certificateLanguage");
    if (text != null && !CertificateLanguage.ALL.contains(text)) {
      body.refuse("certificateLanguage", "api.oneOf", CertificateLanguage.CHOICES);
    }
    return text;
  }
}
