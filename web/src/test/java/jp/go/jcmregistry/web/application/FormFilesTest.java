package jp.go.jcmregistry.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.usecase.certificate.FormPaper;
import jp.go.jcmregistry.usecase.certificate.PrintedForms;
import jp.go.jcmregistry.web.application.FormFiles.FileType;
import jp.go.jcmregistry.web.application.FormFiles.Sheet;
import jp.go.jcmregistry.web.shared.Language;
import org.junit.jupiter.api.Test;

/** The forms on paper are made ahead, without a page that asks; nobody makes one again. */
class FormFilesTest {
  private static final int FILES =
      ApplicationForm.values().length
          * Sheet.values().length
          * FileType.values().length
          * Language.values().length;

  /** Writes the title of a form for its content, and counts. */
  private static final class Counting extends PrintedForms {
    private int printed;

    @Override
    public byte[] pdf(FormPaper.Form form) {
      printed++;
      return form.title().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] docx(FormPaper.Form form) {
      return pdf(form);
    }
  }

  @Test
  void allAreMadeAheadAndOnce() {
    Counting printer = new Counting();
    FormFiles files = new FormFiles(printer, Runnable::run);

    files.atStart(null);

    assertThat(printer.printed).isEqualTo(FILES);
    for (ApplicationForm form : ApplicationForm.values()) {
      assertThat(text(files.file(form, Sheet.BLANK, FileType.PDF, Language.ENGLISH)))
          .isNotEqualTo(text(files.file(form, Sheet.BLANK, FileType.PDF, Language.JAPANESE)));
    }
    assertThat(printer.printed).as("nothing is left to be made").isEqualTo(FILES);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
