package jp.go.jcmregistry.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Line;
import jp.go.jcmregistry.web.application.FormFiles.Sheet;
import jp.go.jcmregistry.web.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A blank form and a list to tick have empty boxes; an example shows what is ticked. */
class FormSheetsTest {
  private static final String EMPTY = "\u25a1";
  private static final String TICKED = "\u25a0";

  private static List<String> answers(Language language, ApplicationForm form, Sheet sheet) {
    return new FormSheets(language)
        .form(form, sheet, LocalDate.of(2015, 11, 13), 0).sections().stream()
            .flatMap(section -> section.lines().stream())
            .map(Line::answer)
            .filter(answer -> answer.contains(EMPTY) || answer.contains(TICKED))
            .toList();
  }

  @ParameterizedTest
  @EnumSource
  void eachSaysWhatItCosts(Sheet sheet) {
    LocalDate date = LocalDate.of(2015, 11, 13);
    ApplicationForm form = ApplicationForm.ACCOUNT_CERTIFICATE;
    assertThat(new FormSheets(Language.ENGLISH).form(form, sheet, date, 12_300).above())
        .contains("Fee: 12,300 yen");
    assertThat(new FormSheets(Language.JAPANESE).form(form, sheet, date, 0).above())
        .contains("手数料：0円");
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnExampleIsTicked(ApplicationForm form) {
    for (Language language : Language.values()) {
      List<String> example = answers(language, form, Sheet.EXAMPLE);
      assertThat(example).hasSameSizeAs(answers(language, form, Sheet.BLANK));
      assertThat(example).allMatch(answer -> answer.startsWith(TICKED));
      assertThat(example).allMatch(answer -> answer.lastIndexOf(TICKED) == 0, "one of several");
      for (Sheet toTick : List.of(Sheet.BLANK, Sheet.CHECK_JAPANESE, Sheet.CHECK_FOREIGN)) {
        assertThat(answers(language, form, toTick)).noneMatch(answer -> answer.contains(TICKED));
      }
    }
  }
}
