package jp.go.jcmregistry.usecase.shared;

/** A file that somebody brings is not what it should be, or does not hold what is looked for. */
public class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableFile(Throwable cause) {
    super(cause);
  }
}
