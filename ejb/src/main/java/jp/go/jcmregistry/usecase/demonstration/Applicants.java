package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.usecase.application.ApplicationDesk;
import jp.go.jcmregistry.usecase.application.Applying;

/** Companies that apply for an account, as anybody may: one waits, one was sent back. */
@ApplicationScoped
public class Applicants {
  private static final byte[] DOCUMENT =
      "%PDF-1.7\n% a document of the demonstration\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private static final Map<String, String> SAID =
      Map.of(
          "country", "Japan",
          "officeJa", "東京都千代田区実演町1-1（架空）",
          "officeEn", "1-1 Jitsuen-cho, Chiyoda-ku, Tokyo (synthetic)",
          "departmentEmail", "climate@example.invalid",
          "person1", "Demonstration Applicant",
          "person1Email", "applicant@example.invalid",
          "purpose", "Offsets of our deliveries (synthetic)",
          "officePhone", "+81 3 0000 0000",
          "departmentPhone", "+81 3 0000 0001");

  @Inject private Applying applying;
  @Inject private ApplicationDesk desk;
  @Inject private Stage stage;

  /** Fills in form 1 and sends it; what the step says is missing sends it back. */
  void apply(Step step) {
    Applying.Begun begun =
        applying.begin(
            Cast.REGISTRY, ApplicationForm.ACCOUNT_OPENING, "applicant@example.invalid", "ja");
    for (Part part : ApplicationForm.ACCOUNT_OPENING.parts()) {
      applying.save(begun.number(), begun.secret(), part.name(), answers(part, step));
    }
    for (String kind : ApplicationForm.ACCOUNT_OPENING.documents()) {
      applying.attach(begun.number(), begun.secret(), kind, kind + ".pdf", DOCUMENT);
    }
    applying.submit(begun.number(), begun.secret());
    String missing = step.text("beneficiary");
    if (!missing.isBlank()) {
      stage.as(
          Cast.OPERATOR,
          () -> {
            desk.take(begun.number());
            desk.giveBack(begun.number(), missing);
            return begun.number();
          });
    }
  }

  private static Answers answers(Part part, Step step) {
    Map<String, String> answers = new HashMap<>();
    for (RecordField field : part.fields()) {
      String plain = field.choices().isEmpty() ? "Demonstration" : field.choices().get(0);
      answers.put(field.name(), SAID.getOrDefault(field.name(), plain));
    }
    answers.computeIfPresent("nameEn", (name, plain) -> step.text("from"));
    answers.computeIfPresent("nameJa", (name, plain) -> step.text("text"));
    return new Answers(answers);
  }
}
