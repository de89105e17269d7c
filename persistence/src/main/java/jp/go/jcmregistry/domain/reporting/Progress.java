package jp.go.jcmregistry.domain.reporting;

/** Hears of each row that was read or written; whoever listens may stop the work by throwing. */
@FunctionalInterface
public interface Progress {
  Progress IGNORED = () -> {};

  void row();
}
