package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the schema repeats of the program is the same, and what docs/rules.md names is there. */
class EnumTablesIT {
  private final Ledger ledger = new Ledger();

  @Test
  void theRoutesAreThoseOfTheKinds() {
    assertThat(
            ledger.strings(
                "SELECT kind || ' ' || from_kind || ' ' || to_kind FROM transaction_route"))
        .containsExactlyInAnyOrderElementsOf(
            TransactionKind.routes().stream()
                .map(r -> r.kind() + " " + r.from() + " " + r.to())
                .toList());
  }

  @Test
  void theArrowsAreThoseOfTheStatuses() {
    assertThat(ledger.strings("SELECT from_status || ' ' || to_status FROM transaction_arrow"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(TransactionStatus.values())
                .flatMap(from -> from.next().stream().map(to -> from + " " + to))
                .toList());
  }

  @Test
  void aReversalGoesBackEachWayOfEachKindAndNoSinkGivesOtherwise() {
    assertThat(TransactionKind.routes())
        .filteredOn(r -> r.kind() == TransactionKind.REVERSAL)
        .hasSize(16);
    assertThat(TransactionKind.routes())
        .filteredOn(r -> r.from().isSink())
        .allMatch(r -> r.kind() == TransactionKind.REVERSAL);
  }

  @Test
  void everyConstraintThatTheRulesNameIsInTheSchema() throws IOException {
    List<String> names =
        ledger.strings(
            "SELECT conname FROM pg_constraint UNION SELECT relname FROM pg_class"
                + " WHERE relkind = 'i'");
    String triggers =
        String.join("\n", ledger.strings("SELECT prosrc FROM pg_proc WHERE prosrc LIKE '%RAISE%'"));
    for (RulesTableTest.Row row : RulesTableTest.rows()) {
      String constraint = row.constraint();
      assertThat(
              constraint.startsWith("– ")
                  || names.contains(constraint)
                  || triggers.contains("'" + constraint + "'"))
          .as(row.number() + " " + constraint)
          .isTrue();
    }
  }
}
