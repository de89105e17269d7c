package jp.go.jcmregistry.usecase.demonstration;

import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;

/**
 * One step of the demonstration's story.
 *
 * @param day the day on which it happens, null for the demonstration's own now
 * @param act what happens
 * @param row the columns the act reads
 */
record Step(LocalDate day, Act act, CSVRecord row) {

  /** What can happen in the story. */
  enum Act {
    OPEN_ACCOUNT,
    REGISTER_PROJECT,
    ISSUE,
    TRANSFER,
    CANCEL,
    MANDATORY,
    REJECT,
    WITHDRAW,
    EXPIRE,
    REVERSE,
    FAIL,
    DELAY,
    PROPOSE_TRANSFER,
    PROPOSE_CANCEL,
    PROPOSE_ISSUE,
    PROPOSE_PROJECT,
    RECORD,
    RETIRE,
    SEND,
    ISSUE_OUTCOMES,
    OIMP_USE,
    OMGE,
    NOTICE,
    WITHDRAW_NOTICE,
    TEXT,
    APPLY,
    APPLY_FOR,
    ENTER_PAPER,
    CARRY_OUT,
    ASK_FOR_DOCUMENTS,
    SEND_DOCUMENTS,
    UNDO,
    FREEZE,
    RESTRICT,
    MERGE,
    TRUST,
    PROPOSE_TRUST,
    LIMIT,
    CONFIRM,
    CONFIRMED_FOR
  }

  String text(String column) {
    return row.get(column);
  }

  /** The registry in which it happens: Japan's, unless the row says so. */
  String registry() {
    boolean said = row.isMapped("registry") && row.isSet("registry");
    return said && !text("registry").isBlank() ? text("registry") : Cast.REGISTRY;
  }

  long quantity() {
    return Long.parseLong(row.get("quantity"));
  }
}
