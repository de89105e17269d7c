package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ReceivedPaper;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.application.ApplicationDesk;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.usecase.application.OwnApplications;

/**
 * People who apply, each with another form and so far in another state: sent, returned, compared,
 * carried out, rejected, and one of them on paper.
 */
@ApplicationScoped
public class Applicants {
  private static final byte[] DOCUMENT =
      "%PDF-1.7\n% a document of the demonstration\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern DAY = Pattern.compile("today([+-][0-9]+)");
  private static final Place NOWHERE = new Place("", "");
  private static final String EMAIL = "applicant@example.invalid";

  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("country", "Japan"),
          Map.entry("corporateNumber", "0000000000000"),
          Map.entry("project", "ID002"),
          Map.entry("officeJa", "東京都千代田区実演町1-1（架空）"),
          Map.entry("officeEn", "1-1 Jitsuen-cho, Chiyoda-ku, Tokyo (synthetic)"),
          Map.entry("departmentEmail", "climate@example.invalid"),
          Map.entry("person1", "Demonstration Applicant"),
          Map.entry("person1Email", EMAIL),
          Map.entry("person2", "Demonstration Second Applicant"),
          Map.entry("person2Email", "second-applicant@example.invalid"),
          Map.entry("purpose", "Offsets of our deliveries (synthetic)"),
          Map.entry("officePhone", "+81 3 0000 0000"),
          Map.entry("departmentPhone", "+81 3 0000 0001"));

  @Inject private Applying applying;
  @Inject private OwnApplications own;
  @Inject private ApplicationDesk desk;
  @Inject private RegistryClock clock;
  @Inject private Props props;
  @Inject private Cast cast;
  @Inject private Stage stage;

  /** How far the registry is with an application of the story. */
  private enum State {
    RECEIVED,
    RETURNED,
    HANDED,
    DONE,
    REJECTED
  }

  /** Fills in form 1 and sends it; what the step says is missing sends it back. */
  void apply(Step step) {
    Applying.Begun begun =
        applying.begin(Cast.REGISTRY, ApplicationForm.ACCOUNT_OPENING, EMAIL, "ja", NOWHERE);
    Map<String, String> names = Map.of("nameEn", step.text("from"), "nameJa", step.text("text"));
    fillIn(begun.number(), begun.secret(), names);
    String missing = step.text("beneficiary");
    proceed(begun.number(), missing.isBlank() ? State.RECEIVED : State.RETURNED, missing);
  }

  /**
   * Somebody applies with another form: {@code from} names the form, {@code to} the account and
   * {@code quantity} how far it is; {@code text} holds answers, {@code beneficiary} the reason.
   */
  void applyFor(Step step) {
    ApplicationForm form = ApplicationForm.valueOf(step.text("from"));
    State state = State.valueOf(step.text("quantity"));
    String account = cast.account(step.text("to")).toString();
    Map<String, String> answers = new HashMap<>(Map.of("account", account));
    Stream.of(step.text("text").split("\\|"))
        .map(answer -> answer.split("=", 2))
        .forEach(answer -> answers.put(answer[0], answer[1]));
    if (form == ApplicationForm.LOGIN_REISSUE) {
      Applying.Begun begun = applying.begin(Cast.REGISTRY, form, EMAIL, "ja", NOWHERE);
      fillIn(begun.number(), begun.secret(), answers);
      proceed(begun.number(), state, step.text("beneficiary"));
    } else {
      String starter = cast.starter(step.text("to"));
      String number = stage.as(starter, () -> own.begin(form, account));
      stage.as(starter, () -> fillIn(number, null, answers));
      proceed(number, state, step.text("beneficiary"));
    }
  }

  /** Whoever a holder was merged into applies on form 6, proves it and is recorded. */
  void succeed(Step step) {
    Applying.Begun begun =
        applying.begin(Cast.REGISTRY, ApplicationForm.SUCCESSION, EMAIL, "ja", NOWHERE);
    Map<String, String> answers =
        Map.of(
            "account", cast.account(step.text("from")).toString(),
            "cause", "MERGER",
            "happenedOn", step.day().withDayOfMonth(1).toString(),
            "nameEn", step.text("text"),
            "nameJa", step.text("beneficiary"),
            "officeEn", "Tokyo (synthetic)",
            "officeJa", "東京都（架空）",
            "person1", "Demonstration Successor",
            "person1Email", "successor@example.invalid");
    fillIn(begun.number(), begun.secret(), answers);
    proceed(begun.number(), State.DONE, "");
  }

  /** An operator enters what came on paper: the columns are those of {@code applyFor}. */
  void enterPaper(Step step) {
    ApplicationForm form = ApplicationForm.valueOf(step.text("from"));
    String account = cast.account(step.text("to")).toString();
    ReceivedPaper paper = new ReceivedPaper(today().minusDays(1), step.text("beneficiary"));
    Map<String, String> answers =
        Stream.of(step.text("text").split("\\|"))
            .map(answer -> answer.split("=", 2))
            .collect(Collectors.toMap(answer -> answer[0], answer -> answer[1]));
    String number = stage.as(Cast.OPERATOR, () -> desk.enter(form, account, paper, EMAIL, "ja"));
    stage.as(Cast.OPERATOR, () -> fillIn(number, null, answers));
  }

  private String fillIn(String number, String secret, Map<String, String> said) {
    for (Applying.PartState part : applying.of(number, secret).parts()) {
      Applying.PartView view = applying.part(number, secret, part.name());
      if (view.fields().isEmpty()) {
        view.kinds().forEach(k -> applying.attach(number, secret, k, k + ".pdf", DOCUMENT));
      } else {
        applying.save(number, secret, part.name(), answers(view, said));
      }
    }
    applying.submit(number, secret);
    return number;
  }

  /**
   * What the story says, else what the form begins with, else anything that is needed; only who
   * opens an account says all that can be said.
   */
  private Answers answers(Applying.PartView part, Map<String, String> said) {
    Map<String, String> answers = new HashMap<>();
    for (RecordField field : part.fields()) {
      String name = field.name();
      boolean opening = part.form() == ApplicationForm.ACCOUNT_OPENING;
      if (field.optional() && !opening && !known(name, part, said)) {
        continue;
      }
      String plain = field.choices().isEmpty() ? "Demonstration" : field.choices().get(0);
      String begun = part.answers().getOrDefault(name, SAID.getOrDefault(name, plain));
      answers.put(name, dated(said.getOrDefault(name, begun)));
    }
    return new Answers(answers);
  }

  private static boolean known(String name, Applying.PartView part, Map<String, String> said) {
    return said.containsKey(name) || part.answers().containsKey(name);
  }

  /** The story happens now, whenever that is: {@code today+30} is a day of its own. */
  private String dated(String answer) {
    Matcher day = DAY.matcher(answer);
    return day.matches() ? today().plusDays(Long.parseLong(day.group(1))).toString() : answer;
  }

  private LocalDate today() {
    return clock.now().atZone(props.zone()).toLocalDate();
  }

  private void proceed(String number, State state, String reason) {
    if (state == State.RECEIVED) {
      return;
    }
    stage.as(Cast.OPERATOR, () -> compare(number, state, reason));
    if (state == State.DONE || state == State.REJECTED) {
      stage.as(Cast.APPROVER, () -> decide(number, state, reason));
    }
  }

  private String compare(String number, State state, String reason) {
    desk.take(number);
    if (state == State.RETURNED) {
      desk.giveBack(number, reason);
    } else {
      List<String> everything = desk.of(number).checkList();
      desk.hand(number, everything);
    }
    return number;
  }

  private String decide(String number, State state, String reason) {
    if (state == State.DONE) {
      desk.approve(number);
    } else {
      desk.reject(number, reason);
    }
    return number;
  }
}
