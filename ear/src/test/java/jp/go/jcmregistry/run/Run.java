package jp.go.jcmregistry.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code mvn -Prun} runs: the registry on this machine, until Ctrl-C or SIGTERM. */
public final class Run {

  /** Held, because a logger nobody holds forgets its level. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  private static final AtomicBoolean STOPPING = new AtomicBoolean();

  private static Registry running;

  private Run() {}

  /** Starts, serves, stops; exit code 1 and one sentence where that is not possible. */
  public static void main(String[] arguments) {
    LIBRARIES.setLevel(Level.OFF);
    try {
      serve(Options.fromSystemProperties());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error failure) {
      if (!STOPPING.get()) {
        System.err.println(sentence(failure));
        System.exit(1);
      }
    }
  }

  private static String sentence(Throwable failure) {
    return failure instanceof CannotStart
        ? failure.getMessage()
        : "The registry cannot be started (%s).".formatted(failure);
  }

  private static void serve(Options options) throws InterruptedException {
    System.out.println("Starting the database and the server ...");
    Runtime.getRuntime().addShutdownHook(new Thread(Run::stop, "stop"));
    Registry registry = start(options);
    registry.awaitReady(new ProgressLine(System.out)::show);
    System.out.println();
    System.out.println("The registry is ready: " + registry.address());
    if (options.demonstration()) {
      System.out.println("Sign in as one of the demonstration users:");
      System.out.println();
      System.out.println(DemonstrationUsers.table());
    }
    System.out.println("Its data is in " + options.dataFolder().toAbsolutePath().normalize());
    System.out.println("Ctrl-C stops it.");
    registry.awaitEnd();
    throw new CannotStart("The server ended by itself; the log in the data folder says why.");
  }

  private static synchronized Registry start(Options options) {
    running = Registry.start(options.dataFolder(), options.port(), options.environment());
    return running;
  }

  /** Waits for a start that is under way, so that nothing is left running behind. */
  private static void stop() {
    STOPPING.set(true);
    synchronized (Run.class) {
      if (running != null) {
        System.out.println("Stopping the server and the database ...");
        running.close();
        System.out.println("Stopped.");
      }
    }
  }
}
