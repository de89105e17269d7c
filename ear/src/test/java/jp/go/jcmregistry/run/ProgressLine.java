package jp.go.jcmregistry.run;

import java.io.PrintStream;

/** Says how far the loading is, once for each tenth of it. */
final class ProgressLine {

  private static final int LINES = 10;

  private final PrintStream out;
  private int shown = -1;

  ProgressLine(PrintStream out) {
    this.out = out;
  }

  void show(int done, int of) {
    if (of == 0) {
      return;
    }
    int tenths = done * LINES / of;
    if (tenths > shown) {
      shown = tenths;
      out.printf("Loading the demonstration data: %d of %d%n", done, of);
    }
  }
}
