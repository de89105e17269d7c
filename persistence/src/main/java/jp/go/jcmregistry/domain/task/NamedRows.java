package jp.go.jcmregistry.domain.task;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of one source among several that become one relation. Each says its columns by name, and
 * what it does not say is null: a union by position is wrong as soon as two columns change places.
 */
final class NamedRows<C extends Enum<C> & NamedRows.Column> {
  private final Class<C> columns;
  private final String from;
  private final Map<C, String> values = new HashMap<>();

  private NamedRows(Class<C> columns, String from) {
    this.columns = columns;
    this.from = from;
  }

  /** A column of the relation: what it is called in it, and what SQL type its values have. */
  interface Column {
    String name();

    String type();

    default String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The rows of a source.
   *
   * @param from what stands behind FROM, with its conditions
   */
  static <C extends Enum<C> & Column> NamedRows<C> from(Class<C> columns, String from) {
    return new NamedRows<>(columns, from);
  }

  /** Says a column as an SQL expression over the source. */
  NamedRows<C> with(C column, String expression) {
    values.put(column, expression);
    return this;
  }

  /** Says a column that is the same in all rows of the source. */
  NamedRows<C> with(C column, Enum<?> constant) {
    return with(column, "'" + constant.name() + "'");
  }

  /** The rows of all sources as one relation, in brackets. */
  @SafeVarargs
  static <C extends Enum<C> & Column> String union(NamedRows<C>... sources) {
    return Stream.of(sources)
        .map(NamedRows::select)
        .collect(Collectors.joining(" UNION ALL ", "(", ")"));
  }

  private String select() {
    return Stream.of(columns.getEnumConstants())
        .map(c -> values.getOrDefault(c, "NULL::" + c.type()) + " AS " + c.label())
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + from));
  }
}
