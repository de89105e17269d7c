package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.shared.Contention;

/**
 * The one place where an exception becomes a page or a sentence: what is not found or not yours is
 * the page "not found", broken rules are sentences on the page, anything else is a failure with a
 * reference.
 */
@RequestScoped
public class ExceptionMessages {

  /** By convention of all pages; the ids of fields stand below it. */
  private static final String FORM = "form:";

  /** What a code is refused for belongs to the one field that all pages call so. */
  private static final Map<String, String> SIGNATURE =
      Map.of("J7301", "code", "J7302", "code", "J7303", "code");

  @Inject private FacesContext context;
  @Inject private Contention contention;

  /** Makes one boundary call; empty when rules were broken, whose sentences the page then shows. */
  public <T> Optional<T> attempt(Supplier<T> call) {
    return attempt(call, Map.of());
  }

  /**
   * The same, and says at which field a rule's sentence belongs.
   *
   * @param fields the id of a field by the number of a rule, as in {@code J3001 -> quantity}
   */
  public <T> Optional<T> attempt(Supplier<T> call, Map<String, String> fields) {
    try {
      return Optional.of(contention.settled(call));
    } catch (RuntimeException failure) {
      if (!show(failure, fields)) {
        throw failure;
      }
      return Optional.empty();
    }
  }

  /** Makes one boundary call that answers nothing; false when rules were broken, as above. */
  public boolean carriedOut(Runnable act, Map<String, String> fields) {
    return attempt(
            () -> {
              act.run();
              return true;
            },
            fields)
        .isPresent();
  }

  /** The same, for an act none of whose rules belongs to a field. */
  public boolean carriedOut(Runnable act) {
    return carriedOut(act, Map.of());
  }

  private boolean show(Throwable failure, Map<String, String> fields) {
    Optional<RuleBroken> broken = cause(failure, RuleBroken.class);
    broken.ifPresent(
        rules -> rules.violations().forEach(each -> add(field(each, fields), sentence(each))));
    Optional<InvalidValue> invalid = cause(failure, InvalidValue.class);
    invalid.ifPresent(value -> add(fields.get(value.key()), value.reason(locale())));
    Optional<Contention.Busy> busy = cause(failure, Contention.Busy.class);
    busy.ifPresent(none -> add(null, Sentence.ofWord("contention.busy").in(locale())));
    return broken.isPresent() || invalid.isPresent() || busy.isPresent();
  }

  private static String field(Violation violation, Map<String, String> fields) {
    return fields.getOrDefault(violation.rule(), SIGNATURE.get(violation.rule()));
  }

  /** Refuses an answer with a sentence that no rule and no value has; at a field, or null. */
  public void refuse(String field, String sentence) {
    add(field, sentence);
  }

  private void add(String field, String sentence) {
    String client = field == null ? null : FORM + field;
    context.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    context.validationFailed();
  }

  private String sentence(Violation violation) {
    return violation.sentence(locale()) + " (" + violation.rule() + ")";
  }

  private Locale locale() {
    return context.getViewRoot().getLocale();
  }

  /** True when the cause is something that does not exist, or that this person may not know of. */
  static boolean isNotFound(Throwable failure) {
    return cause(failure, NotFoundOrNotYours.class).isPresent();
  }

  /** True when the form was kept no longer: its session ended or too many pages were opened. */
  static boolean isExpired(Throwable failure) {
    return cause(failure, ViewExpiredException.class).isPresent();
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}
