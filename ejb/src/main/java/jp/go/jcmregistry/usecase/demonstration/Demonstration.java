package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;

/** The demonstration data: loaded through the use cases a person has, on the first start only. */
@ApplicationScoped
public class Demonstration {

  /** Told how far the loading is. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code of} steps are loaded. */
    void at(int done, int of);
  }

  /** Loads what is not there yet. */
  public void load(Progress progress) {
    progress.at(0, 0);
  }
}
