package jp.go.jcmregistry.web.shared;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.go.jcmregistry.domain.shared.InvalidValue;

/**
 * The JSON object a program sent, read field by field. What cannot be read is collected and refused
 * together by {@link #requireReadable}; until then it reads as missing. A field nobody knows is
 * refused as well: a misspelt one would otherwise be left out in silence.
 */
public final class Body {
  /** Held: the platform looks the provider up anew, through every library, at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final int TEXT_MAX = 1000;

  private final JsonObject object;
  private final List<Malformed.Field> wrong = new ArrayList<>();

  private Body(JsonObject object) {
    this.object = object;
  }

  /** Reads what was sent; {@code fields} are all the names there may be. */
  public static Body read(InputStream sent, Set<String> fields) {
    Body body;
    try (JsonReader reader = JSON.createReader(sent)) {
      body = new Body(reader.readObject());
    } catch (JsonException | IllegalStateException unreadable) {
      throw new Malformed(List.of(new Malformed.Field("", Sentence.ofWord("api.body"))));
    }
    body.object.keySet().stream()
        .filter(name -> !fields.contains(name))
        .forEach(name -> body.refuse(name, Sentence.ofWord("api.unknown")));
    return body;
  }

  /** Throws when anything was refused. */
  public void requireReadable() {
    if (!wrong.isEmpty()) {
      throw new Malformed(wrong);
    }
  }

  /** A text, or null where it is missing. */
  public String text(String name) {
    return valueOf(name, object.getOrDefault(name, JsonValue.NULL));
  }

  /** A text that must be there. */
  public String neededText(String name) {
    String text = text(name);
    if (text == null && object.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL) {
      refuse(name, Sentence.ofWord("api.missing"));
    }
    return text;
  }

  /** A text read by a value's own parser, or null. */
  public <T> T value(String name, Function<String, T> read) {
    return parsed(name, text(name), read);
  }

  /** The same, of a text that must be there. */
  public <T> T neededValue(String name, Function<String, T> read) {
    return parsed(name, neededText(name), read);
  }

  /** A list of texts, each read by a value's own parser; empty where it is missing. */
  public <T> List<T> values(String name, Function<String, T> read) {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    List<T> values = new ArrayList<>();
    if (value instanceof JsonArray array) {
      for (int index = 0; index < array.size(); index++) {
        String place = name + "[" + index + "]";
        values.add(parsed(place, valueOf(place, array.get(index)), read));
      }
    } else if (value != JsonValue.NULL) {
      refuse(name, Sentence.ofWord("api.list"));
    }
    return values;
  }

  /** A whole number, or null where it is missing. */
  public Long number(String name) {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return null;
    }
    try {
      return ((JsonNumber) value).longValueExact();
    } catch (ClassCastException | ArithmeticException noWholeNumber) {
      refuse(name, Sentence.ofWord("api.number"));
      return null;
    }
  }

  /** Refuses a field with a word of the bundle. */
  public void refuse(String name, String key, Object... arguments) {
    refuse(name, Sentence.ofWord(key, arguments));
  }

  private void refuse(String name, Sentence sentence) {
    wrong.add(new Malformed.Field(name, sentence));
  }

  private String valueOf(String place, JsonValue value) {
    if (value == JsonValue.NULL) {
      return null;
    }
    if (!(value instanceof JsonString string)) {
      refuse(place, Sentence.ofWord("api.text"));
      return null;
    }
    String text = string.getString();
    if (text.length() > TEXT_MAX) {
      refuse(place, Sentence.ofWord("api.length", TEXT_MAX));
      return null;
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      refuse(place, Sentence.ofWord("api.control"));
      return null;
    }
    return text;
  }

  private <T> T parsed(String place, String text, Function<String, T> read) {
    try {
      return text == null ? null : read.apply(text);
    } catch (InvalidValue invalid) {
      refuse(place, Sentence.of(invalid::reason));
      return null;
    }
  }
}
