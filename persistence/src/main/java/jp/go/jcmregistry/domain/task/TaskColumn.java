package jp.go.jcmregistry.domain.task;

/** What is said of everything that waits for a person; {@link WaitingTasks} has a row for each. */
enum TaskColumn implements NamedRows.Column {
  /** The registry in which it waits; none where system administrators decide. */
  REGISTRY("bpchar"),
  ID("bigint"),
  /** The number people know it by. */
  KEY("text"),
  TYPE("text"),
  /** Which of its type: the kind of a transaction, the form of an application. */
  SORT("text"),
  SINCE("timestamptz"),
  /** When it ends by itself, if it does. */
  EXPIRES_AT("timestamptz"),
  QUANTITY("bigint"),
  METRIC("text"),
  GIVER("text"),
  RECEIVER("text"),
  /** Two who may not do it: whoever began it. */
  NOT_BY("bigint"),
  NOR_BY("bigint"),
  /** Who may do it, a {@link TaskDoer}. */
  DOER("text");

  private final String type;

  TaskColumn(String type) {
    this.type = type;
  }

  @Override
  public String type() {
    return type;
  }
}
