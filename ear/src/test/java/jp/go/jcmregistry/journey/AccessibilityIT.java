package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The check that every journey trusts does see what is wrong. */
@ExtendWith(Journey.class)
class AccessibilityIT {

  @Test
  void aPictureWithoutWordsIsFound(Page visitor) {
    visitor.setContent(
        "<html lang='en'><title>t</title><main><h1>h</h1><img src='data:,'></main></html>");

    assertThatThrownBy(() -> Accessibility.requireNoFindings(visitor))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("image-alt");
  }
}
