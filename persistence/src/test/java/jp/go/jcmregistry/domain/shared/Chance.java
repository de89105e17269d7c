package jp.go.jcmregistry.domain.shared;

import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Random cases that can be had again: the same seed every time, another one by {@code -Dseed=}. */
public final class Chance {
  private static final Logger LOG = Logger.getLogger(Chance.class.getName());

  private Chance() {}

  /** A generator whose seed is printed, so that a failure can be repeated. */
  public static Random seeded() {
    LOG.setLevel(Level.INFO); // printed even where everything else is told to be quiet
    long seed = Long.getLong("seed", 20130108L);
    LOG.info(() -> "seed " + seed + " (repeat with -Dseed=" + seed + ")");
    return new Random(seed);
  }

  /** A number from 1 to the highest, small ones as likely as big ones. */
  public static long upTo(long highest, Random random) {
    long bound =
        Math.max(1, highest >> random.nextInt(Long.SIZE - Long.numberOfLeadingZeros(highest)));
    return 1 + Math.floorMod(random.nextLong(), bound);
  }
}
