package jp.go.jcmregistry.domain.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The two tables of the format that ship beside these classes: its fields and its values. */
enum AefResource {
  FIELDS("aef-fields.csv"),
  VALUES("aef-values.csv");

  /** A comma is a separator where an even number of quotation marks follows it. */
  private static final Pattern SEPARATOR = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private final String file;

  AefResource(String file) {
    this.file = file;
  }

  /** The rows below the header, each as its cells. */
  List<List<String>> rows() {
    try (InputStream bytes = AefResource.class.getResourceAsStream(file)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> Arrays.stream(SEPARATOR.split(line, -1)).map(AefResource::unquoted).toList())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String unquoted(String cell) {
    return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
  }
}
