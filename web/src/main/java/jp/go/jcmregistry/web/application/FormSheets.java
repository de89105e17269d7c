package jp.go.jcmregistry.web.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationChannel;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Form;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Line;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Section;
import jp.go.jcmregistry.web.application.FormFiles.Sheet;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;

/** What stands on the forms on paper, in one language. */
final class FormSheets {
  private static final String TO_TICK = "\u25a1";
  private static final String TICKED = "\u25a0";

  private final Language language;
  private final Words words;

  FormSheets(Language language) {
    this.language = language;
    this.words = Words.in(language);
  }

  /**
   * A form, blank or as an example, or a list to tick.
   *
   * @param fee what it costs, in yen
   */
  Form form(ApplicationForm form, Sheet sheet, LocalDate date, long fee) {
    String title =
        words.say("procedures." + (form.number()) + ".form")
            + " "
            + words.say("procedures." + (form.number()) + ".type");
    List<String> above =
        List.of(
            words.say("FormSheet." + sheet),
            words.say("form_paper.date", TagFunctions.date(date, language)),
            words.say("form_paper.fee", TagFunctions.digits(fee)),
            words.say("form_paper.send"));
    boolean list = sheet == Sheet.CHECK_JAPANESE || sheet == Sheet.CHECK_FOREIGN;
    return new Form(
        language.getCode(), title, above, list ? checks(form, sheet) : parts(form, sheet));
  }

  private List<Section> parts(ApplicationForm form, Sheet sheet) {
    List<Section> sections = new ArrayList<>();
    for (Part part : form.parts(ApplicationChannel.HOLDER)) {
      List<Line> lines =
          part.isDocuments()
              ? form.documents(ApplicationChannel.HOLDER).stream()
                  .map(each -> new Line(words.say("application.document." + each), box(sheet)))
                  .toList()
              : part.fields().stream().map(field -> line(field, sheet)).toList();
      if (!lines.isEmpty()) {
        sections.add(new Section(words.say("application.part." + part.name()), lines));
      }
    }
    sections.add(
        new Section(
            words.say("form_paper.signature"),
            Stream.of("day", "name", "seal")
                .map(each -> new Line(words.say("form_paper.signature." + each), ""))
                .toList()));
    return sections;
  }

  private Line line(RecordField field, Sheet sheet) {
    String name = words.say("application.field." + field.name());
    if (field.choices().isEmpty()) {
      return new Line(name, sheet == Sheet.EXAMPLE ? example(field) : "");
    }
    List<String> values = field.choices();
    List<String> choices =
        values.stream()
            .map(
                each ->
                    (each.equals(values.get(0)) ? box(sheet) : TO_TICK)
                        + " "
                        + words.say(ApplicationWords.word(field.name(), each)))
            .toList();
    return new Line(name, String.join("\u3000", choices));
  }

  /** In an example what somebody would tick is ticked: of several values the first. */
  private static String box(Sheet sheet) {
    return sheet == Sheet.EXAMPLE ? TICKED : TO_TICK;
  }

  /** As somebody might have answered; where no word was chosen, that this is an example. */
  private String example(RecordField field) {
    String key = "application.example." + field.name();
    return words.has(key) ? words.say(key) : words.say("form_paper.example");
  }

  private List<Section> checks(ApplicationForm form, Sheet sheet) {
    List<Line> filled =
        form.parts(ApplicationChannel.HOLDER).stream()
            .filter(part -> !part.isDocuments())
            .map(
                part ->
                    words.say("form_paper.filled", words.say("application.part." + part.name())))
            .map(each -> new Line(each, TO_TICK))
            .toList();
    List<Line> documents =
        form.documents(ApplicationChannel.HOLDER).stream()
            .map(each -> new Line(document(each, sheet), TO_TICK))
            .toList();
    List<Line> compared =
        form.checkList().stream()
            .map(each -> new Line(words.say("application.check." + each), TO_TICK))
            .toList();
    return Stream.of(
            new Section(words.say("form_paper.filledIn"), filled),
            new Section(words.say("application.part.documents"), documents),
            new Section(words.say("form_paper.compared"), compared))
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }

  /** What a document is for a Japanese and for a foreign entity, where that differs. */
  private String document(String document, Sheet sheet) {
    String key = "form_paper." + sheet + "." + document;
    return words.has(key) ? words.say(key) : words.say("application.document." + document);
  }
}
