package jp.go.jcmregistry.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jp.go.jcmregistry.run.DataFolder;
import jp.go.jcmregistry.run.FreePort;
import jp.go.jcmregistry.run.Registry;

/** What {@code mvn -Pbenchmark verify} runs: each size of registry in a database of its own. */
public final class Benchmark {

  private static final int UNITS_OF_BLOCK = 1_000;
  private static final int SETTLING_SECONDS = Integer.getInteger("benchmark.settling", 90);

  /** Held, because a logger nobody holds forgets its level. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  private final Path folder;
  private final int seconds;
  private final int warmUp;
  private final Results results = new Results();

  private Benchmark(Path folder, int seconds) {
    this.folder = folder;
    this.seconds = seconds;
    this.warmUp = Math.max(2, seconds / 4);
  }

  /** Measures everything and writes {@code results.json}. */
  public static void main(String[] arguments) throws Exception {
    LIBRARIES.setLevel(Level.OFF);
    Path folder = Path.of(System.getProperty("benchmark.folder", "target/benchmark"));
    Benchmark benchmark = new Benchmark(folder, Integer.getInteger("benchmark.seconds", 15));
    Files.createDirectories(folder);
    System.out.printf(
        "%d processors, %s; %d seconds each, %d accounts with two people each%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        benchmark.seconds,
        Scene.ACCOUNTS);
    for (int blocks : numbers("benchmark.blocks", "1000,100000")) {
      benchmark.measure(blocks);
    }
    benchmark.results.print();
    benchmark.results.write(folder.resolve("results.json"));
    System.out.println("Written to " + folder.resolve("results.json").toAbsolutePath());
  }

  private static int[] numbers(String option, String otherwise) {
    return Arrays.stream(System.getProperty(option, otherwise).split(","))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private void measure(int blocks) throws Exception {
    Path data = folder.resolve("data-" + blocks);
    DataFolder.remove(data);
    System.out.println("Starting a registry and writing " + blocks + " blocks ...");
    Map<String, String> environment = Map.of("REGISTRY_DEMO", "false");
    try (Registry registry = Registry.start(data, FreePort.any(), environment)) {
      registry.awaitReady((done, of) -> {});
      Scene scene = Scene.seeded(registry.database().asOwner(), blocks, UNITS_OF_BLOCK);
      Http http = new Http(registry.address());
      transfers(registry, data, scene, http, blocks);
      for (Search search : Search.values()) {
        compare(
            search.title(),
            blocks,
            numbers("benchmark.clients", "8,32")[0],
            () -> search.overHttp(http),
            () -> search.byHand(byHand(registry)));
      }
    }
    DataFolder.remove(data);
  }

  private void transfers(Registry registry, Path data, Scene scene, Http http, int blocks)
      throws Exception {
    Work.Maker overHttp = () -> new TransferOverHttp(scene, http);
    Work.Maker byHand = () -> new TransferByHand(scene, byHand(registry));
    // A server that has just been started is still being compiled: after a minute it was a half
    // faster than after ten seconds.
    Measurement.of(overHttp, 8, 0, SETTLING_SECONDS);
    show(registry, data, overHttp, byHand);
    for (int clients : numbers("benchmark.clients", "8,32")) {
      compare("transfer", blocks, clients, overHttp, byHand);
    }
  }

  private void compare(
      String operation, int blocks, int clients, Work.Maker overHttp, Work.Maker byHand)
      throws Exception {
    Measurement reference = Measurement.of(byHand, clients, warmUp, seconds);
    Measurement measured = Measurement.of(overHttp, clients, warmUp, seconds);
    results.add(new Results.Line(operation, blocks, clients, measured, reference));
  }

  /** Says how many statements one transfer is on both sides, and keeps them. */
  private void show(Registry registry, Path data, Work.Maker overHttp, Work.Maker byHand)
      throws Exception {
    StatementLog log = new StatementLog(registry.database().asSuperuser(), data);
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(0);
    try (Work server = overHttp.make();
        Work hand = byHand.make()) {
      StatementLog.Sent sent = log.of(server, chance);
      StatementLog.Sent same = log.of(hand, chance);
      System.out.printf(
          "One transfer is %d statements and %d commits of the server, %d and %d by hand%n",
          sent.statements().size(), sent.commits(), same.statements().size(), same.commits());
      Files.write(folder.resolve("statements.txt"), lines(sent, same));
    }
  }

  private static List<String> lines(StatementLog.Sent server, StatementLog.Sent hand) {
    return java.util.stream.Stream.of(
            List.of("# the server"),
            server.statements(),
            List.of("", "# by hand"),
            hand.statements())
        .flatMap(List::stream)
        .toList();
  }

  private static ByHand byHand(Registry registry) throws SQLException {
    Map<String, String> database = registry.database().environment();
    Properties properties = new Properties();
    properties.setProperty("user", database.get("REGISTRY_DB_USER"));
    properties.setProperty("password", database.get("REGISTRY_DB_PASSWORD"));
    // As the server's own connections: what is batched goes out as one statement.
    properties.setProperty("reWriteBatchedInserts", "true");
    return new ByHand(DriverManager.getConnection(database.get("REGISTRY_DB_URL"), properties));
  }
}
