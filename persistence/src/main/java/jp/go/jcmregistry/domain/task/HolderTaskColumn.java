package jp.go.jcmregistry.domain.task;

/** What is said of a task of account holders; {@link HolderTasks} has a row for each. */
enum HolderTaskColumn implements NamedRows.Column {
  TYPE("text"),
  /** Which of its type: the form of an application, the person to be confirmed. */
  SORT("text"),
  /** What it is found by: a number, or a login. */
  KEY("text"),
  ACCOUNT("text"),
  SINCE("timestamptz"),
  DUE_AT("timestamptz"),
  /** Whether it is the reader's turn. */
  MINE("boolean");

  private final String type;

  HolderTaskColumn(String type) {
    this.type = type;
  }

  @Override
  public String type() {
    return type;
  }
}
