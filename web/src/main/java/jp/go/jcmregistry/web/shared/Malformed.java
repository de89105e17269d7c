package jp.go.jcmregistry.web.shared;

import java.util.List;

/** A request that cannot be read: every field that is wrong, never only the first. */
public class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Field> fields;

  /** What is wrong where; {@code name} is empty for the body as a whole. */
  record Field(String name, Sentence sentence) {}

  Malformed(List<Field> fields) {
    super(fields.toString());
    this.fields = List.copyOf(fields);
  }

  List<Field> fields() {
    return fields;
  }
}
