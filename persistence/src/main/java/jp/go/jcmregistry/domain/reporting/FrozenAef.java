package jp.go.jcmregistry.domain.reporting;

import java.util.List;
import java.util.function.Consumer;

/**
 * Tables as they were compiled once, whatever became of the ledger since.
 *
 * @param submission the first table, which alone differs between a draft and what was filed of it
 */
public record FrozenAef(AefSubmission submission, Lines lines) implements AefTables {

  /** The kept lines of Tables 2 to 5, in their order. */
  @FunctionalInterface
  interface Lines {
    void forEach(Consumer<String> each);
  }

  /** A row as it was printed; what it was made from is no longer asked. */
  private record Row(AefTable table, List<Object> printed) implements AefRow {
    @Override
    public List<Object> cells(ExportProfile profile) {
      return printed;
    }

    @Override
    public AefSource source() {
      return new AefSource(AefSource.Kind.SUBMISSION, "");
    }
  }

  @Override
  public void rows(AefTable table, ExportProfile profile, Consumer<? super AefRow> each) {
    if (table == AefTable.SUBMISSION) {
      each.accept(submission);
      return;
    }
    String its = table.ordinal() + "\t";
    int width = table.fields().size();
    lines.forEach(
        line -> {
          if (line.startsWith(its)) {
            each.accept(new Row(table, AefContent.row(line).cells().subList(0, width)));
          }
        });
  }
}
