package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.function.Function;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.usecase.shared.Page;

/**
 * What the address of a list asks for: filters and the part of the list. The address carries all of
 * it, so that Back, a bookmark and a colleague find the same list again.
 */
@Named
@RequestScoped
public class Query {

  private static final String BUNDLE = "jp.go.jcmregistry.web.i18n.Text";
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final int PARTS_MAX = 1_000;
  private static final int ROWS = 20;

  @Inject private HttpServletRequest request;
  @Inject private FacesContext context;
  @Inject private ListPart wanted;

  /** What stands in the address, for the field that asked for it; null where nothing does. */
  public String text(String name) {
    String typed = request.getParameter(name);
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** One of an enum's values; null where none is named. */
  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    String typed = text(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  /** A value of the registry; what it refuses is said at the field, and null comes back. */
  public <T> T value(String name, Function<String, T> parse) {
    String typed = text(name);
    try {
      return typed == null ? null : parse.apply(typed);
    } catch (InvalidValue refused) {
      refuse(name, refused.reason(context.getViewRoot().getLocale()));
      return null;
    }
  }

  /** The beginning of a day in the registry's zone. */
  public Instant startOf(String name) {
    LocalDate day = day(name);
    return day == null ? null : day.atStartOfDay(ZONE).toInstant();
  }

  /** The end of a day, which is the beginning of the next. */
  public Instant endOf(String name) {
    LocalDate day = day(name);
    return day == null ? null : day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** A calendar date. */
  public LocalDate day(String name) {
    try {
      String typed = value(name, Typed::clean);
      return typed == null ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException unreadable) {
      ResourceBundle text = ResourceBundle.getBundle(BUNDLE, context.getViewRoot().getLocale());
      refuse(name, text.getString("field.date"));
      return null;
    }
  }

  private void refuse(String field, String sentence) {
    context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
  }

  /** The rows of the part that is asked for. */
  public Page page() {
    int part = Math.min(wanted.getNumber(), PARTS_MAX);
    return new Page((part - 1) * ROWS, ROWS);
  }
}
