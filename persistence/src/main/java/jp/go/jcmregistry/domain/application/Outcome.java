package jp.go.jcmregistry.domain.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.shared.Violation;

/** What an application of one form asks for: what stands against it, and how it is carried out. */
interface Outcome {

  /** An application with its answers, looked at in this moment. */
  record Wish(Application application, Answers answers, Instant now) {
    String text(String name) {
      return answers.text(name);
    }

    /** The account it concerns. */
    long account() {
      return application.accountId();
    }

    /** Whether it is about to be sent: only then a day of the past is refused. */
    boolean isOpen() {
      return application.status().isOpen();
    }
  }

  /** Everything that stands against it now; said when it is sent, and again when it is decided. */
  List<Violation> against(Wish wish);

  /**
   * What is recorded now of what it changes, by the names of its questions: the form begins with
   * it, and it is kept beside the answers when it is sent. Empty where nothing recorded is changed.
   */
  default Map<String, String> recorded(Application application, Instant now) {
    return Map.of();
  }

  /** The questions whose answers change what is recorded. */
  default List<String> changed() {
    return List.of();
  }

  /** From when on it can be carried out: now, or later than now. */
  default Instant dueAt(Wish wish) {
    return wish.now();
  }

  /** What holds from the decision until it is carried out. */
  default void prepare(Wish wish, long by) {
    // Most are carried out in the act that decides them.
  }

  /** What no longer holds, where it goes back to whoever applies instead. */
  default void undo(Wish wish, long by) {
    // Most have prepared nothing.
  }

  /**
   * Carries it out and tells whom it concerns.
   *
   * @param by who decided it, or carried it out later
   * @return what it led to: the number of an account or a certificate, or a login ID
   */
  String carryOut(Wish wish, long by);
}
