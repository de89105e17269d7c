package jp.go.jcmregistry.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/** One part of a form: its questions, or its documents. What is entered is kept at any time. */
@Named
@RequestScoped
public class ApplicationPartPage {
  private static final Map<Type, String> ASKED_BY =
      Map.of(Type.TEXT, "text", Type.AREA, "textarea", Type.CHOICE, "select", Type.DATE, "date");

  @Inject private Applying applying;
  @Inject private Applicant applicant;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;
  @Inject private ExceptionMessages messages;

  private Applicant.Key key;
  private Applying.PartView view;
  private final Map<String, Object> answers = new HashMap<>();
  private String number;

  @PostConstruct
  void load() {
    key = applicant.key().orElseThrow(() -> new NotFoundOrNotYours("application"));
    view = applying.part(key.number(), key.secret(), activePage.getKey());
    number = key.number();
    view.fields().forEach(field -> answers.put(field.name(), shown(field)));
  }

  private Object shown(RecordField field) {
    String answer = view.answers().get(field.name());
    return answer != null && field.type() == Type.DATE ? LocalDate.parse(answer) : answer;
  }

  /** Says why a document was not taken, where the upload came back with a rule. */
  public void open() {
    String rule = asked.text("refused");
    String name = asked.text("name");
    if ("other".equals(rule) && name != null && name.matches("A-[0-9]{4}-[0-9]{6,12}")) {
      messages.refuse(null, Words.of("apply_part.other", name));
    }
    if (rule != null && rule.matches("J780[278]|J6160")) {
      messages.refuse(
          null, Violation.of(rule, name == null ? "" : name).sentence(Faces.getLocale()));
    }
  }

  /**
   * Keeps the answers and goes back to the list, which says whether the part is complete; not where
   * another application was opened meanwhile in the same browser.
   */
  public String save() {
    if (isOther()) {
      return null;
    }
    return messages
        .attempt(
            () -> {
              applying.save(key.number(), key.secret(), view.name(), entered());
              return "/pages/apply/form.xhtml?faces-redirect=true";
            })
        .orElse(null);
  }

  private boolean isOther() {
    boolean other = !key.number().equals(number);
    if (other) {
      messages.refuse(null, Words.of("apply_part.other", number));
    }
    return other;
  }

  private Answers entered() {
    Map<String, String> texts = new HashMap<>();
    answers.forEach((name, answer) -> texts.put(name, Objects.toString(answer, null)));
    return new Answers(texts);
  }

  /** Takes a document out, of the application that the page was written for. */
  public String remove(long document) {
    if (isOther()) {
      return null;
    }
    applying.remove(key.number(), key.secret(), document);
    return "/pages/apply/part.xhtml?faces-redirect=true&key=" + view.name();
  }

  public Applying.PartView getView() {
    return view;
  }

  public Map<String, Object> getAnswers() {
    return answers;
  }

  /** Which application the page was written for. */
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  /** What helps to answer a question; empty where nothing needs help. */
  public String hint(RecordField field) {
    String word = "application.hint." + field.name();
    return Faces.getResourceBundle("text").containsKey(word) ? Words.of(word) : "";
  }

  public String type(RecordField field) {
    return ASKED_BY.get(field.type());
  }

  public String label(RecordField field) {
    return Words.of("application.field." + field.name());
  }

  /** What is offered for a question of choices. */
  public List<SelectItem> items(RecordField field) {
    return Stream.concat(
            Stream.of(new SelectItem(null, Words.of("record_form.choose"))),
            field.choices().stream()
                .map(each -> new SelectItem(each, ApplicationWords.choice(field.name(), each))))
        .toList();
  }

  public boolean isDocuments() {
    return view.fields().isEmpty();
  }
}
