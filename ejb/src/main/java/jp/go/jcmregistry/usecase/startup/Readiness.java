package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether this node may be sent visitors: the schema is there and, where demonstration data was
 * asked for, all of it is loaded.
 */
@ApplicationScoped
public class Readiness {

  private volatile State state = new State(Status.LOADING, 0, 0);

  /** What a load balancer or the person who started the registry is told. */
  public enum Status {
    LOADING,
    UP,
    FAILED
  }

  /** How far the start is; {@code done} of {@code of} steps of the demonstration data. */
  public record State(Status status, int done, int of) {}

  /** How far the start is now. */
  public State state() {
    return state;
  }

  /** Told by whoever loads the demonstration data, step by step. */
  public void loading(int done, int of) {
    state = new State(Status.LOADING, done, of);
  }

  /** From now on visitors are welcome. */
  public void reached() {
    state = new State(Status.UP, state.of(), state.of());
  }

  /** The start was given up; the server's log says why. */
  public void failed() {
    state = new State(Status.FAILED, state.done(), state.of());
  }
}
