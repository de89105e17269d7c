package jp.go.jcmregistry.domain.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * What one kind of record is: its questions, its own rules, and what comes true when the change is
 * decided. Adding a kind means a constant in {@link RecordKind}, one of these, and its words.
 */
public interface Recorded {
  RecordKind kind();

  /** The questions of its form, as this registry asks them now. */
  List<RecordField> fields(String registry);

  /** What the form of a new record begins with; {@code about} names the record, or is null. */
  default Answers beginning(String registry, String about, Instant now) {
    return new Answers(Map.of());
  }

  /** The answers with what the registry itself gives, such as a number; they can be read. */
  default Answers completed(Answers answers, String registry, Instant now) {
    return answers;
  }

  /** The record's own key among the records of its kind: later changes of it have the same. */
  String subject(Answers answers);

  /** The records that hold without any change: what came with the installation. */
  default List<Answers> shipped(String registry) {
    return List.of();
  }

  /**
   * Everything that stands against the change; run when it is entered and again when it is decided.
   */
  List<Violation> check(Answers answers, String registry, Instant now);

  /** Writes what the change says into the tables of its kind; the change has been decided. */
  void carryOut(RecordChange change, Instant now);
}
