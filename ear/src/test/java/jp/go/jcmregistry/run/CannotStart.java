package jp.go.jcmregistry.run;

/** Why the registry cannot be started here, as one sentence a person can act on. */
public class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why, and what to do. */
  public CannotStart(String sentence) {
    super(sentence);
  }

  /** Says why, and what to do, keeping what was met for a test's report. */
  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
