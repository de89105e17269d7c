package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor opens the registry for the first time. */
@ExtendWith(Journey.class)
class FirstVisitIT {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void theHomePageIsThereInBothLanguages(String language, Page visitor) {
    Response answer = visitor.navigate("/" + language + "/");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(visitor.locator("html").getAttribute("lang")).isEqualTo(language);
    assertThat(visitor.locator("h1").count()).isEqualTo(1);
    Accessibility.requireNoFindings(visitor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-powered-by", "server"})
  void theServerDoesNotSayWhatItIs(String header, Page visitor) {
    assertThat(visitor.navigate("/en/").headers()).doesNotContainKey(header);
  }
}
