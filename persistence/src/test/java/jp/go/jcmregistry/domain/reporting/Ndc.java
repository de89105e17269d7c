package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;

/** Records what a Party accounts for, in a database of its own; each call is one transaction. */
final class Ndc {
  private final Ledger ledger = new Ledger(RegistryDatabase.fresh());

  Ledger ledger() {
    return ledger;
  }

  <T> T call(Function<EntityManager, T> work) {
    return ledger.call(work);
  }

  private static RecordChanges changes(EntityManager entities) {
    return new RecordChanges(
        entities,
        List.of(
            new RecordedPeriods(entities),
            new RecordedEmissions(entities),
            new PeriodClosings(entities),
            new RecordedDuties(entities)));
  }

  String propose(RecordKind kind, Map<String, String> answers) {
    return call(e -> changes(e).propose(kind, new Answers(answers), ledger.operator()).number());
  }

  RecordChange approve(String number) {
    return call(e -> changes(e).approve(number, ledger.approver()));
  }

  /** Entered and decided. */
  RecordChange record(RecordKind kind, Map<String, String> answers) {
    return approve(propose(kind, answers));
  }

  RecordChange period(String metric, int first, int last, AdjustmentMethod method) {
    return record(RecordKind.NDC_PERIOD, periodAnswers(metric, first, last, method));
  }

  static Map<String, String> periodAnswers(
      String metric, int first, int last, AdjustmentMethod method) {
    return Map.of(
        "metric", metric,
        "firstYear", Integer.toString(first),
        "lastYear", Integer.toString(last),
        "method", method.name(),
        "withdrawn", "no");
  }

  RecordChange emissions(int year, String amount) {
    return record(RecordKind.EMISSIONS, emissionAnswers(year, amount));
  }

  static Map<String, String> emissionAnswers(int year, String amount) {
    return Map.of(
        "metric",
        "GHG",
        "year",
        Integer.toString(year),
        "amount",
        amount,
        "source",
        "National inventory report of " + (year + 2));
  }
}
