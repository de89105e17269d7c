package jp.go.jcmregistry.web.cooperation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.usecase.cooperation.RecordKeeping;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The form of a record, made from the questions its kind asks. */
@Named
@RequestScoped
public class RecordFormPage {
  private static final String WORD = "record.";

  private static final Map<Type, String> ASKED_BY =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Type.TEXT, "text"),
              Map.entry(Type.AREA, "textarea"),
              Map.entry(Type.DATE, "date"),
              Map.entry(Type.TIME, "text"),
              Map.entry(Type.NUMBER, "hidden"),
              Map.entry(Type.YEAR, "number"),
              Map.entry(Type.QUANTITY, "number"),
              Map.entry(Type.AMOUNT, "text"),
              Map.entry(Type.CHOICE, "select"),
              Map.entry(Type.CHOICES, "checkboxes"),
              Map.entry(Type.YES_NO, "radio")));

  private static final int LINE_MAX = 2_000;
  private static final int AREA_MAX = 20_000;

  /** Which question a rule's sentence belongs to, where it belongs to one. */
  private static final Map<String, String> AT =
      Map.ofEntries(
          Map.entry("J4101", "authorizationId"),
          Map.entry("J4102", "approach"),
          Map.entry("J4103", "purpose"),
          Map.entry("J4105", "entities"),
          Map.entry("J4106", "nonGhgMetric"),
          Map.entry("J4111", "code"),
          Map.entry("J4112", "parties"),
          Map.entry("J4121", "country"),
          Map.entry("J4141", "code"),
          Map.entry("J4142", "effectiveFrom"),
          Map.entry("J4143", "code"),
          Map.entry("J4201", "firstYear"),
          Map.entry("J4202", "method"),
          Map.entry("J4204", "lastYear"),
          Map.entry("J4205", "year"),
          Map.entry("J4206", "period"),
          Map.entry("J4207", "period"),
          Map.entry("J4211", "doneOn"),
          Map.entry("J4212", "concerns"),
          Map.entry("J9101", "bodyJa"),
          Map.entry("J9102", "windowFrom"),
          Map.entry("J9103", "windowUntil"),
          Map.entry("J9104", "windowFrom"),
          Map.entry("J9105", "validUntil"),
          Map.entry("J9106", "windowFrom"),
          Map.entry("J7251", "accounts"),
          Map.entry("J7252", "accounts"),
          Map.entry("J7501", "loginId"),
          Map.entry("J7502", "account"),
          Map.entry("J7503", "account"),
          Map.entry("J7504", "state"),
          Map.entry("J7505", "state"));

  @Inject private RecordKeeping records;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;
  @Inject private ExceptionMessages messages;
  @Inject private Site site;

  private RecordKeeping.Form form;
  private RecordPreview preview;
  private final Map<String, Object> answers = new HashMap<>();

  @PostConstruct
  void load() {
    form =
        records.form(
            RecordsPage.kind(activePage.getKey()), asked.text("after"), asked.text("about"));
    form.fields().forEach(field -> answers.put(field.name(), shown(field)));
  }

  private Object shown(RecordField field) {
    String answer = form.answers().get(field.name());
    return switch (field.type()) {
      case DATE -> answer == null ? null : LocalDate.parse(answer);
      case CHOICES -> answer == null ? new String[0] : answer.split(",\\s*");
      case YES_NO -> answer == null ? Answers.NO : answer;
      default -> answer;
    };
  }

  /** Sends the change; another person decides. */
  public String propose() {
    return messages
        .attempt(() -> records.propose(form.kind(), entered()), AT)
        .map(RecordFormPage::next)
        .orElse(null);
  }

  /** Shows what would be published, and keeps what was entered. */
  public String preview() {
    preview = RecordPreview.of(form.kind(), entered(), site.getZone());
    return null;
  }

  /** What would be published; null before it was asked for. */
  public RecordPreview getShown() {
    return preview;
  }

  /** Whether a record of this kind is read by the public as it is written. */
  public boolean isPreviewed() {
    return RecordPreview.has(form.kind());
  }

  private static String next(String number) {
    Messages.addFlashGlobalInfo(Words.of("record_form.proposed"), number);
    return "/pages/admin/records/change.xhtml?faces-redirect=true&key=" + number;
  }

  private Answers entered() {
    Map<String, String> texts = new HashMap<>();
    answers.forEach((name, answer) -> texts.put(name, text(answer)));
    return new Answers(texts);
  }

  private static String text(Object answer) {
    Collection<?> many =
        answer instanceof Object[] chosen
            ? Arrays.asList(chosen)
            : answer instanceof Collection<?> chosen ? chosen : null;
    return many == null
        ? Objects.toString(answer, null)
        : many.stream().map(String::valueOf).collect(Collectors.joining(Answers.BETWEEN));
  }

  public List<RecordField> getFields() {
    return form.fields().stream().filter(RecordField::isAsked).toList();
  }

  public Map<String, Object> getAnswers() {
    return answers;
  }

  /** How many characters an answer may have. */
  public int lengthMax(RecordField field) {
    return field.type() == Type.AREA ? AREA_MAX : LINE_MAX;
  }

  /** How the tag of a question asks it. */
  public String type(RecordField field) {
    return ASKED_BY.get(field.type());
  }

  /** What is offered for a question of choices. */
  public List<SelectItem> items(RecordField field) {
    Stream<SelectItem> none =
        field.type() == Type.CHOICE
            ? Stream.of(new SelectItem(null, Words.of("record_form.choose")))
            : Stream.empty();
    Stream<SelectItem> choices =
        field.type() == Type.YES_NO
            ? Stream.of(Answers.NO, Answers.YES)
                .map(value -> new SelectItem(value, Words.of("record_form." + value)))
            : field.choices().stream().map(each -> new SelectItem(each, named(field, each)));
    return Stream.concat(none, choices).toList();
  }

  /** A Party's code with its name; what else has a word has its word, the rest is as published. */
  private String named(RecordField field, String value) {
    List<String> names = form.parties().get(value);
    return names == null
        ? RecordWords.answer(form.kind(), field, value)
        : value + " " + activePage.either(names.get(0), names.get(1));
  }

  public String label(RecordField field) {
    return Words.of(WORD + form.kind() + "." + field.name());
  }

  /** The hint of a question, where it has one. */
  public String hint(RecordField field) {
    String key = WORD + form.kind() + "." + field.name() + "_hint";
    return Faces.getResourceBundle("text").containsKey(key) ? Words.of(key) : null;
  }
}
