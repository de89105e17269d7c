package jp.go.jcmregistry.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * So many clients do the same work as often as they can for some seconds, each waiting for the
 * answer before the next. What began before the warm-up ended is not counted.
 */
record Measurement(double perSecond, double p50, double p95, double p99, int done, int failed) {

  private static final double MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

  /** Runs the clients; latencies are in milliseconds. */
  static Measurement of(Work.Maker maker, int clients, int warmUpSeconds, int seconds)
      throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(clients);
    long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds);
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    try {
      List<Callable<Client>> all = new ArrayList<>();
      for (int number = 0; number < clients; number++) {
        Client client = new Client(begin, end, number);
        all.add(() -> client.run(maker));
      }
      List<Client> done = new ArrayList<>();
      for (Future<Client> client : executor.invokeAll(all)) {
        done.add(client.get());
      }
      return summary(done, seconds);
    } finally {
      executor.shutdownNow();
    }
  }

  private static Measurement summary(List<Client> clients, int seconds) {
    long[] sorted =
        clients.stream().flatMapToLong(c -> c.latencies.stream().mapToLong(l -> l)).toArray();
    Arrays.sort(sorted);
    int failed = clients.stream().mapToInt(client -> client.failed).sum();
    clients.stream()
        .map(client -> client.failure)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .ifPresent(failure -> System.out.println("  refused, for example: " + failure));
    return new Measurement(
        (double) sorted.length / seconds,
        percentile(sorted, 0.50),
        percentile(sorted, 0.95),
        percentile(sorted, 0.99),
        sorted.length,
        failed);
  }

  private static double percentile(long[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(part * sorted.length) - 1;
    return sorted[Math.max(0, index)] / MILLISECOND;
  }

  private static final class Client {

    private final long begin;
    private final long end;
    private final RandomGenerator chance;
    private final List<Long> latencies = new ArrayList<>();
    private int failed;
    private String failure;

    Client(long begin, long end, int number) {
      this.begin = begin;
      this.end = end;
      this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    }

    Client run(Work.Maker maker) throws Exception {
      try (Work work = maker.make()) {
        while (System.nanoTime() < end) {
          long started = System.nanoTime();
          boolean done = attempt(work);
          long finished = System.nanoTime();
          if (done && started >= begin && finished <= end) {
            latencies.add(finished - started);
          }
        }
      }
      return this;
    }

    private boolean attempt(Work work) {
      try {
        work.once(chance);
        return true;
      } catch (Exception refused) {
        failed++;
        failure = refused.toString();
        return false;
      }
    }
  }
}
