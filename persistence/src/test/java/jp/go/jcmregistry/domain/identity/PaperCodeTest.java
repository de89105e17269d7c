package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaperCodeTest {

  @Test
  void aSetIsOfTenDifferentCodesInGroupsOfFour() {
    List<String> codes = PaperCode.makeSet().stream().map(PaperCode::reveal).toList();

    assertThat(codes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("([a-hjkmnp-z02-9]{4}-){3}[a-hjkmnp-z02-9]{4}"));
  }

  @Test
  void itIsFoundAgainHoweverItIsTyped() {
    PaperCode code = PaperCode.makeSet().get(0);
    String shown = code.reveal();

    for (String typed :
        List.of(shown, shown.toUpperCase(Locale.ROOT), shown.replace("-", ""), " " + shown + " ")) {
      assertThat(PaperCode.typed(typed).hash()).isEqualTo(code.hash());
    }
    assertThat(PaperCode.typed(null).hash()).isNotEqualTo(code.hash());
  }

  @Test
  void noLogSeesIt() {
    PaperCode code = PaperCode.makeSet().get(0);
    assertThat(code.toString()).doesNotContain(code.reveal().substring(0, 4));
  }
}
