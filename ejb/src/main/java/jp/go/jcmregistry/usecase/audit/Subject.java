package jp.go.jcmregistry.usecase.audit;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountNumber;

/**
 * Finds the key of what was acted on. Only keys: a command as a whole may hold a password, and
 * belongs in no log.
 */
final class Subject {
  private static final List<String> KEYS = List.of("number", "reference", "id", "loginId");

  private Subject() {}

  static String of(Object result, Object[] arguments) {
    Stream<Object> candidates =
        Stream.concat(
            Stream.ofNullable(result), arguments == null ? Stream.of() : Stream.of(arguments));
    return candidates.map(Subject::key).flatMap(Optional::stream).findFirst().orElse("");
  }

  private static Optional<String> key(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.flatMap(Subject::key);
    }
    if (value instanceof CharSequence
        || value instanceof Number
        || value instanceof UUID
        || value instanceof AccountNumber) {
      return Optional.of(value.toString());
    }
    return value instanceof Record ? component(value) : Optional.empty();
  }

  private static Optional<String> component(Object value) {
    return KEYS.stream()
        .flatMap(
            name ->
                Stream.of(value.getClass().getRecordComponents())
                    .filter(component -> component.getName().equals(name)))
        .map(component -> read(component, value))
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map(String::valueOf);
  }

  static Object read(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(component.toString(), unreadable);
    }
  }
}
