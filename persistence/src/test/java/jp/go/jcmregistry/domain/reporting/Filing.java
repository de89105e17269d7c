package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.identity.Actor;

/** Compiles, proposes and files years of a scene's registry, each call one transaction. */
final class Filing {
  private final AefScene scene;

  Filing(AefScene scene) {
    this.scene = scene;
  }

  static AefExports exports(EntityManager entities) {
    return new AefExports(entities, new AefCompilation(entities, new RecordedPeriods(entities)));
  }

  static AefFiles files(EntityManager entities) {
    return new AefFiles(entities, exports(entities), Filing::print);
  }

  private static void print(
      AefTables tables, ExportProfile profile, AefFormat format, Progress progress, OutputStream to)
      throws IOException {
    to.write((format + "\n").getBytes(StandardCharsets.UTF_8));
    for (AefTable table : AefTable.values()) {
      tables.rows(table, profile, row -> print(row, profile, to));
    }
  }

  private static void print(AefRow row, ExportProfile profile, OutputStream to) {
    try {
      to.write((row.cells(profile) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static RecordChanges changes(EntityManager entities) {
    return new RecordChanges(
        entities, List.of(new AefFilings(entities, exports(entities), files(entities))));
  }

  AefExport compile(int year) {
    AefExport compiled =
        scene.database.call(
            entities -> {
              exports(entities).readOneMoment();
              return exports(entities).compile("JPN01", year, Progress.IGNORED);
            });
    scene.database.run(entities -> exports(entities).clearBefore(compiled));
    return compiled;
  }

  String propose(int year, String version, String... more) {
    Map<String, String> answers = new TreeMap<>();
    answers.put("reportedYear", Integer.toString(year));
    answers.put("version", version);
    for (int i = 0; i < more.length; i += 2) {
      answers.put(more[i], more[i + 1]);
    }
    Actor operator = scene.ledger.operator();
    return scene.database.call(
        entities ->
            changes(entities)
                .propose(RecordKind.AEF_FILING, new Answers(answers), operator)
                .number());
  }

  void approve(String number) {
    approve(number, scene.ledger.approver());
  }

  void approve(String number, Actor by) {
    scene.database.run(entities -> changes(entities).approve(number, by));
  }

  /** Compiled, proposed and filed. */
  AefFiled file(int year, String version, String... more) {
    compile(year);
    approve(propose(year, version, more));
    return filed(year, version);
  }

  AefFiled filed(int year, String version) {
    return scene.database.call(
        entities ->
            new AefSubmissions(entities)
                .of("JPN01", year, AefVersion.parse(version).orElseThrow())
                .orElseThrow());
  }

  /** What the text file of a filed version holds, and its SHA-256 before it. */
  String text(AefFiled filed) {
    return scene.database.call(
        entities -> {
          AefFiles files = files(entities);
          AefFiles.Kept kept = AefFiles.of(files.of(filed), AefFormat.CSV).orElseThrow();
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try {
            files.copy(kept, bytes);
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
          return kept.sha256() + " " + bytes.toString(StandardCharsets.UTF_8);
        });
  }

  /** The changes of an export, with a sign, the table and its ends or dates. */
  List<String> changes(AefExport export) {
    return scene.database.call(
        entities ->
            exports(entities).changes(export).stream()
                .map(
                    change ->
                        (change.added() ? "+" : "-")
                            + change.table()
                            + " "
                            + String.join("|", change.cells()))
                .toList());
  }
}
