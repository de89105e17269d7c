package jp.go.jcmregistry.usecase.reporting;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Timer;
import java.util.TimerTask;

/** Watches what is left of the heap after each collection: garbage is no growth. */
final class LivingHeap {
  private static final long PERIOD = 20;

  private final long before = living();
  private final Timer timer = new Timer(true);
  private volatile long most = before;

  LivingHeap() {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            most = Math.max(most, living());
          }
        },
        PERIOD,
        PERIOD);
  }

  long growth() {
    timer.cancel();
    System.gc();
    return Math.max(most, living()) - before;
  }

  private static long living() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
