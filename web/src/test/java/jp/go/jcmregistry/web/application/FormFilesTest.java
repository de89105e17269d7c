package jp.go.jcmregistry.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.usecase.certificate.FormPaper;
import jp.go.jcmregistry.usecase.certificate.PrintedForms;
import jp.go.jcmregistry.web.application.FormFiles.FileType;
import jp.go.jcmregistry.web.application.FormFiles.Sheet;
import jp.go.jcmregistry.web.shared.Language;
import org.junit.jupiter.api.Test;

/** The forms on paper are made ahead, without a page that asks; nobody makes one again. */
class FormFilesTest {
  private static final long FEE = 5_000;
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

  /** Every form costs the same. */
  private static final class Costing extends Applying {
    @Override
    public Map<ApplicationForm, Long> fees(String registry) {
      return Stream.of(ApplicationForm.values())
          .collect(Collectors.toMap(Function.identity(), form -> FEE));
    }
  }

  @Test
  void allAreMadeAheadAndOnce() {
    Counting printer = new Counting();
    FormFiles files = new FormFiles(printer, new Costing(), Runnable::run);

    files.atStart(null);

    assertThat(printer.printed).isEqualTo(FILES);
    for (ApplicationForm form : ApplicationForm.values()) {
      assertThat(text(files.file(form, Sheet.BLANK, FileType.PDF, Language.ENGLISH, FEE)))
          .isNotEqualTo(text(files.file(form, Sheet.BLANK, FileType.PDF, Language.JAPANESE, FEE)));
    }
    assertThat(printer.printed).as("nothing is left to be made").isEqualTo(FILES);
  }

  @Test
  void aNewFeeIsPrintedAnew() {
    Counting printer = new Counting();
    FormFiles files = new FormFiles(printer, new Costing(), Runnable::run);
    files.atStart(null);
    ApplicationForm form = ApplicationForm.ACCOUNT_CLOSING;

    files.file(form, Sheet.BLANK, FileType.PDF, Language.ENGLISH, FEE + 1);
    files.file(form, Sheet.BLANK, FileType.PDF, Language.ENGLISH, FEE + 1);
    assertThat(printer.printed).isEqualTo(FILES + 1);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
