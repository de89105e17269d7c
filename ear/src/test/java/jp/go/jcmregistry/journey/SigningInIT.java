package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roles of a person who signed in reach the use cases; those of nobody do not. */
@ExtendWith(Journey.class)
class SigningInIT {

  @ParameterizedTest
  @CsvSource({"operator, /en/admin/transactions", "holder-a1, /en/home"})
  void whoSignedInMayUseWhatTheRoleIsFor(String loginId, String address, Page visitor) {
    People.signIn(visitor, "en", loginId);

    Response answer = visitor.navigate(address);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(visitor.url()).endsWith(address);
  }

  @Test
  void aHolderDoesNotLearnThatAPageOfStaffExists(Page visitor) {
    People.signIn(visitor, "en", "holder-a1");

    assertThat(visitor.navigate("/en/admin/transactions").status()).isEqualTo(404);
  }

  @Test
  void whoIsNotSignedInIsAskedTo(Page visitor) {
    visitor.navigate("/en/home");

    assertThat(visitor.url()).contains("/en/signin");
  }
}
