package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationChannel;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Form;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Line;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Section;
import jp.go.jcmregistry.usecase.certificate.PrintedForms;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/**
 * The forms on paper, made from the same table as those on the screen: blank, as an example, and as
 * check lists for Japanese and for foreign entities. Each is made once a language.
 */
@ApplicationScoped
public class FormFiles {
  private static final String TO_TICK = "\u25a1";

  @Inject private PrintedForms printed;

  private final Map<String, byte[]> made = new ConcurrentHashMap<>();

  /** What is on the paper. */
  public enum Sheet {
    BLANK,
    EXAMPLE,
    CHECK_JAPANESE,
    CHECK_FOREIGN
  }

  /** In which kind of file. */
  public enum FileType {
    PDF,
    DOCX
  }

  /** One file, in the language of the page that asks. */
  byte[] file(ApplicationForm form, Sheet sheet, FileType type, LocalDate date) {
    String language = Faces.getLocale().getLanguage();
    return made.computeIfAbsent(
        String.join(" ", form.name(), sheet.name(), type.name(), language),
        key -> print(form(form, sheet, date, language), type));
  }

  private byte[] print(Form form, FileType type) {
    return type == FileType.PDF ? printed.pdf(form) : printed.docx(form);
  }

  private static Form form(ApplicationForm form, Sheet sheet, LocalDate date, String language) {
    String title =
        Words.of("procedures." + (form.number()) + ".form")
            + " "
            + Words.of("procedures." + (form.number()) + ".type");
    List<String> above =
        List.of(
            Words.of("FormSheet." + sheet),
            Words.of("form_paper.date", TagFunctions.date(date)),
            Words.of("form_paper.send"));
    boolean list = sheet == Sheet.CHECK_JAPANESE || sheet == Sheet.CHECK_FOREIGN;
    return new Form(language, title, above, list ? checks(form, sheet) : parts(form, sheet));
  }

  private static List<Section> parts(ApplicationForm form, Sheet sheet) {
    List<Section> sections = new ArrayList<>();
    for (Part part : form.parts(ApplicationChannel.HOLDER)) {
      List<Line> lines =
          part.isDocuments()
              ? form.documents(ApplicationChannel.HOLDER).stream()
                  .map(each -> new Line(Words.of("application.document." + each), TO_TICK))
                  .toList()
              : part.fields().stream().map(field -> line(field, sheet)).toList();
      if (!lines.isEmpty()) {
        sections.add(new Section(Words.of("application.part." + part.name()), lines));
      }
    }
    sections.add(
        new Section(
            Words.of("form_paper.signature"),
            Stream.of("day", "name", "seal")
                .map(each -> new Line(Words.of("form_paper.signature." + each), ""))
                .toList()));
    return sections;
  }

  private static Line line(RecordField field, Sheet sheet) {
    String name = Words.of("application.field." + field.name());
    if (field.choices().isEmpty()) {
      return new Line(name, sheet == Sheet.EXAMPLE ? example(field) : "");
    }
    List<String> choices =
        field.choices().stream()
            .map(each -> TO_TICK + " " + ApplicationWords.choice(field.name(), each))
            .toList();
    return new Line(name, String.join("\u3000", choices));
  }

  /** As somebody might have answered; where no word was chosen, that this is an example. */
  private static String example(RecordField field) {
    String key = "application.example." + field.name();
    return Faces.getResourceBundle("text").containsKey(key)
        ? Words.of(key)
        : Words.of("form_paper.example");
  }

  private static List<Section> checks(ApplicationForm form, Sheet sheet) {
    List<Line> filled =
        form.parts(ApplicationChannel.HOLDER).stream()
            .filter(part -> !part.isDocuments())
            .map(part -> Words.of("form_paper.filled", Words.of("application.part." + part.name())))
            .map(each -> new Line(each, TO_TICK))
            .toList();
    List<Line> documents =
        form.documents(ApplicationChannel.HOLDER).stream()
            .map(each -> new Line(document(each, sheet), TO_TICK))
            .toList();
    List<Line> compared =
        form.checkList().stream()
            .map(each -> new Line(Words.of("application.check." + each), TO_TICK))
            .toList();
    return Stream.of(
            new Section(Words.of("form_paper.filledIn"), filled),
            new Section(Words.of("application.part.documents"), documents),
            new Section(Words.of("form_paper.compared"), compared))
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }

  /** What a document is for a Japanese and for a foreign entity, where that differs. */
  private static String document(String document, Sheet sheet) {
    String key = "form_paper." + sheet + "." + document;
    return Faces.getResourceBundle("text").containsKey(key)
        ? Words.of(key)
        : Words.of("application.document." + document);
  }
}
