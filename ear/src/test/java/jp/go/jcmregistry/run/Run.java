package jp.go.jcmregistry.run;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code mvn -Prun} runs: the registry on this machine, until Ctrl-C or SIGTERM. */
public final class Run {

  /** Held, because a logger nobody holds forgets its level. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  private static final AtomicBoolean STOPPING = new AtomicBoolean();

  private static final ReentrantLock STARTING = new ReentrantLock();

  private static final Duration START_MAX = Duration.ofSeconds(10);

  private static volatile Registry running;

  private Run() {}

  /** Starts, serves, stops; exit code 1 and one sentence where that is not possible. */
  public static void main(String[] arguments) throws InterruptedException {
    LIBRARIES.setLevel(Level.OFF);
    try {
      serve(Options.fromSystemProperties());
    } catch (InterruptedException | RuntimeException | Error failure) {
      if (STOPPING.get()) {
        awaitEndOfProcess();
      }
      System.err.println(sentence(failure));
      System.exit(1);
    }
  }

  /** Whoever called us must not go on, and not talk, while the registry is being stopped. */
  private static void awaitEndOfProcess() throws InterruptedException {
    Thread.interrupted();
    new CountDownLatch(1).await();
  }

  private static String sentence(Throwable failure) {
    return failure instanceof CannotStart
        ? failure.getMessage()
        : "The registry cannot be started (%s).".formatted(failure);
  }

  private static void serve(Options options) throws InterruptedException {
    System.out.println("Starting the database and the server ...");
    Thread starting = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starting), "stop"));
    boolean anew = !Files.exists(options.dataFolder());
    Registry registry = start(options);
    registry.awaitReady(new ProgressLine(System.out)::show);
    System.out.println();
    System.out.println("The registry is ready: " + registry.address());
    if (options.demonstration()) {
      System.out.println("Sign in as one of the demonstration users:");
      System.out.println();
      System.out.println(DemonstrationUsers.table());
    }
    if (!options.demonstration() && anew) {
      System.out.println(
          "The first system administrator is %s, the password %s"
              .formatted(Options.FIRST_ADMINISTRATOR, options.firstPassword()));
    }
    System.out.println("Its data is in " + options.dataFolder().toAbsolutePath().normalize());
    System.out.println("Ctrl-C stops it.");
    registry.awaitEnd();
    throw new CannotStart("The server ended by itself; the log in the data folder says why.");
  }

  private static Registry start(Options options) {
    STARTING.lock();
    try {
      running = Registry.start(options.dataFolder(), options.port(), options.environment());
      return running;
    } finally {
      STARTING.unlock();
    }
  }

  /**
   * Waits for a start that is under way, so that nothing is left running behind. Ctrl-C reaches the
   * database's own start as well, which is then waited for in vain: that wait is interrupted.
   */
  private static void stop(Thread starting) {
    STOPPING.set(true);
    try {
      if (!STARTING.tryLock(START_MAX.toSeconds(), TimeUnit.SECONDS)) {
        starting.interrupt();
        STARTING.lock();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (running != null) {
      System.out.println("Stopping the server and the database ...");
      running.close();
      System.out.println("Stopped.");
    }
  }
}
