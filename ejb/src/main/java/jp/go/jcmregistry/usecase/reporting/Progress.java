package jp.go.jcmregistry.usecase.reporting;

/** Hears of each row that was written; whoever listens may stop the work by throwing. */
@FunctionalInterface
interface Progress {
  Progress IGNORED = () -> {};

  void row();
}
