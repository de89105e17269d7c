package jp.go.jcmregistry.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table: each operation over HTTP beside the same by hand. */
final class Results {

  /** One line of it. */
  record Line(String operation, int blocks, int clients, Measurement http, Measurement byHand) {
    double ratio() {
      return http.perSecond() / byHand.perSecond();
    }
  }

  private final List<Line> lines = new ArrayList<>();

  void add(Line line) {
    lines.add(line);
    System.out.println(head());
    System.out.println(text(line));
  }

  private static String head() {
    return String.format(
        "%-30s %8s %7s %9s %8s %8s %8s %10s %8s %6s",
        "operation",
        "blocks",
        "clients",
        "per sec.",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "by hand",
        "p50",
        "ratio");
  }

  private static String text(Line line) {
    Measurement http = line.http();
    return String.format(
        Locale.ROOT,
        "%-30s %8d %7d %9.1f %8.1f %8.1f %8.1f %10.1f %8.1f %6.2f%s",
        line.operation(),
        line.blocks(),
        line.clients(),
        http.perSecond(),
        http.p50(),
        http.p95(),
        http.p99(),
        line.byHand().perSecond(),
        line.byHand().p50(),
        line.ratio(),
        http.failed() + line.byHand().failed() == 0
            ? ""
            : "  refused: " + http.failed() + " and " + line.byHand().failed());
  }

  /** Prints everything once more, and how the rate stands at many blocks beside few. */
  void print() {
    System.out.println();
    System.out.println(head());
    lines.forEach(line -> System.out.println(text(line)));
    System.out.println();
    int fewest = lines.stream().mapToInt(Line::blocks).min().orElse(0);
    for (Line line : lines) {
      first(line, fewest)
          .filter(few -> line.blocks() > fewest)
          .ifPresent(
              few ->
                  System.out.printf(
                      Locale.ROOT,
                      "%s, %d clients: %d blocks at %.2f of the rate at %d%n",
                      line.operation(),
                      line.clients(),
                      line.blocks(),
                      line.http().perSecond() / few.http().perSecond(),
                      fewest));
    }
  }

  private Optional<Line> first(Line like, int blocks) {
    return lines.stream()
        .filter(each -> each.operation().equals(like.operation()))
        .filter(each -> each.clients() == like.clients() && each.blocks() == blocks)
        .findFirst();
  }

  void write(Path file) throws IOException {
    String json = lines.stream().map(Results::json).collect(Collectors.joining(",\n  "));
    Files.writeString(file, "[\n  " + json + "\n]\n");
  }

  private static String json(Line line) {
    return String.format(
        Locale.ROOT,
        "{\"operation\":\"%s\",\"blocks\":%d,\"clients\":%d,%s,\"ratio\":%.3f,\"reference\":{%s}}",
        line.operation(),
        line.blocks(),
        line.clients(),
        json(line.http()),
        line.ratio(),
        json(line.byHand()));
  }

  private static String json(Measurement measurement) {
    return String.format(
        Locale.ROOT,
        "\"perSecond\":%.1f,\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f,\"refused\":%d",
        measurement.perSecond(),
        measurement.p50(),
        measurement.p95(),
        measurement.p99(),
        measurement.failed());
  }
}
