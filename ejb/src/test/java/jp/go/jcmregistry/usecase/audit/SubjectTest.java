package jp.go.jcmregistry.usecase.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.go.jcmregistry.usecase.demonstration.UserRegistration;
import jp.go.jcmregistry.usecase.identity.Profile;
import org.junit.jupiter.api.Test;

class SubjectTest {

  @Test
  void theKeyInTheResultComesFirst() {
    assertThat(Subject.of("T-2024-000001", new Object[] {7L})).isEqualTo("T-2024-000001");
    assertThat(Subject.of(Optional.of("T-2024-000002"), null)).isEqualTo("T-2024-000002");
  }

  @Test
  void whatReturnsNothingIsKnownByItsFirstArgumentWithAKey() {
    assertThat(Subject.of(null, new Object[] {new Object(), 7L})).isEqualTo("7");
    assertThat(Subject.of(null, new Object[0])).isEmpty();
  }

  @Test
  void ofATokenOnlyItsNumberIsKeptNeverItsSecret() {
    Profile.NewToken made = new Profile.NewToken(7, "benchmark", "jcm_secret");

    assertThat(Subject.of(made, null)).isEqualTo("7");
  }

  @Test
  void ofAPersonOnlyTheLoginIdIsKeptNeverThePassword() {
    UserRegistration.Person person =
        new UserRegistration.Person("JPN01", "somebody", "a secret word", "Name", "mail", "en");

    assertThat(Subject.of(null, new Object[] {person})).isEqualTo("somebody");
    assertThat(person.toString()).doesNotContain("a secret word");
  }
}
