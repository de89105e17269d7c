package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.usecase.cooperation.Evidence;
import jp.go.jcmregistry.usecase.cooperation.RecordKeeping;
import jp.go.jcmregistry.usecase.credit.Freezing;

/**
 * Plays what happens to holders rather than to units: one is frozen, one is merged into another.
 */
@ApplicationScoped
public class Incidents {
  private static final byte[] DOCUMENT =
      "%PDF-1.7\n% the certificate of a merger of the demonstration\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  @Inject private Stage stage;
  @Inject private Cast cast;
  @Inject private Freezing freezing;
  @Inject private RecordKeeping records;
  @Inject private Evidence evidence;

  /** An operator stops an account; nobody has asked for its release. */
  void freeze(Step step) {
    String account = cast.account(step.text("from")).toString();
    Freezing.Wish wish =
        new Freezing.Wish(
            FreezeTarget.ACCOUNT,
            account,
            RestrictionKind.FREEZE,
            AccountStatus.ALL_TRANSACTIONS_RESTRICTED,
            List.of(),
            null,
            step.text("text"),
            false);
    stage.as(Cast.OPERATOR, () -> freezing.freeze(wish));
  }

  /** A holder is merged into another: proved by a document, decided by a second person. */
  void merge(Step step) {
    Details successor =
        new Details(step.text("text"), step.text("beneficiary"), "Tokyo (synthetic)", "東京都（架空）");
    Map<String, String> answers =
        Map.of(
            "account", cast.account(step.text("from")).toString(),
            "cause", "MERGER",
            "happenedOn", step.day().withDayOfMonth(1).toString(),
            "nameEn", successor.nameEn(),
            "nameJa", successor.nameJa(),
            "officeEn", successor.headOfficeEn(),
            "officeJa", successor.headOfficeJa(),
            "evidence", "Certificate of the merger (synthetic)");
    String number =
        stage.as(
            Cast.OPERATOR,
            () -> {
              String change = records.propose(RecordKind.SUCCESSION, new Answers(answers));
              evidence.add(change, "merger.pdf", DOCUMENT);
              return change;
            });
    stage.as(
        Cast.APPROVER,
        () -> {
          records.approve(number);
          return number;
        });
  }
}
