package jp.go.jcmregistry.domain.reporting;

import java.util.function.Consumer;

/** The five tables as they are printed, whatever they are read from. */
public interface AefTables {
  /** The rows of a table in their order, handed over one by one. */
  void rows(AefTable table, ExportProfile profile, Consumer<? super AefRow> each);
}
