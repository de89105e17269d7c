package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import jp.go.jcmregistry.usecase.shared.Page;

/**
 * What the address of a list asks for: filters and the part of the list. The address carries all of
 * it, so that Back, a bookmark and a colleague find the same list again.
 */
@Named
@RequestScoped
public class Query {

  private static final int PARTS_MAX = 1_000;
  private static final int ROWS = 20;

  @Inject private Site site;
  @Inject private Asked asked;
  @Inject private ListPart wanted;

  /** What stands in the address, for the field that asked for it; null where nothing does. */
  public String text(String name) {
    return asked.text(name);
  }

  /** One of an enum's values; null where none is named. */
  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    return asked.choice(name, type, null);
  }

  /** A value of the registry; what it refuses is said at the field, and null comes back. */
  public <T> T value(String name, Function<String, T> parse) {
    return asked.value(name, parse);
  }

  /** The beginning of a day in the registry's zone. */
  public Instant startOf(String name) {
    LocalDate day = asked.day(name);
    return day == null ? null : day.atStartOfDay(site.getZone()).toInstant();
  }

  /** The end of a day, which is the beginning of the next. */
  public Instant endOf(String name) {
    LocalDate day = asked.day(name);
    return day == null ? null : day.plusDays(1).atStartOfDay(site.getZone()).toInstant();
  }

  /** A calendar date. */
  public LocalDate day(String name) {
    return asked.day(name);
  }

  /** The rows of the part that is asked for. */
  public Page page() {
    return page(ROWS);
  }

  /** The same, of a list whose parts have so many rows. */
  public Page page(int rows) {
    int part = Math.min(wanted.getNumber(), PARTS_MAX);
    return new Page((part - 1) * rows, rows);
  }
}
