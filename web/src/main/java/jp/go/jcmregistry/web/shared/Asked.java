package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import jp.go.jcmregistry.domain.shared.InvalidValue;

/**
 * What a visitor asks in the address of a page, by a GET form without any state. Whatever cannot be
 * read is refused with its reason at the field of the same name; the form shows it as typed.
 */
@RequestScoped
public class Asked {

  @Inject private HttpServletRequest request;
  @Inject private FacesContext context;

  /** As typed, without spaces around it; null where nothing was asked. */
  public String text(String name) {
    String typed = request.getParameter(name);
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** Everything asked under one name, as of ticked boxes; empty where nothing was. */
  public List<String> texts(String name) {
    String[] typed = request.getParameterValues(name);
    return typed == null ? List.of() : Arrays.stream(typed).map(String::strip).toList();
  }

  /** Read by a value's own parser; null where nothing was asked or it was refused. */
  public <T> T value(String name, Function<String, T> read) {
    String typed = text(name);
    try {
      return typed == null ? null : read.apply(typed);
    } catch (InvalidValue invalid) {
      refuse(name, invalid.reason(context.getViewRoot().getLocale()));
      return null;
    }
  }

  /** A calendar date; full-width digits are forgiven. */
  public LocalDate day(String name) {
    String typed = text(name);
    try {
      return typed == null
          ? null
          : LocalDate.parse(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    } catch (DateTimeParseException unreadable) {
      refuse(name, word("field.date"));
      return null;
    }
  }

  /** One of a list; whatever is not in it came from no form of ours and counts as not asked. */
  public String oneOf(String name, Collection<String> list) {
    String chosen = text(name);
    return chosen != null && list.contains(chosen) ? chosen : null;
  }

  /** The same, of the values of an enum. */
  public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    String chosen = text(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(chosen))
        .findFirst()
        .orElse(otherwise);
  }

  /** The wanted part of a list, from 1. */
  public int page() {
    String typed = text("page");
    return typed != null && typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 1;
  }

  /** Refuses one field with a word of the bundle. */
  public void refuseByWord(String name, String key) {
    refuse(name, word(key));
  }

  private void refuse(String name, String sentence) {
    context.addMessage(name, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    context.validationFailed();
  }

  public boolean isRefused() {
    return context.isValidationFailed();
  }

  private String word(String key) {
    return context.getApplication().getResourceBundle(context, "text").getString(key);
  }
}
