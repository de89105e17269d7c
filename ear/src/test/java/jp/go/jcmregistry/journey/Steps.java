package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who goes a way step by step, with each step inspected in both languages: what was
 * answered so far stays when the language is changed.
 */
final class Steps {

  private final Visitor person;
  private final Inspection inspection = new Inspection();
  private final Set<String> seen = new HashSet<>();

  Steps(Visitor person) {
    this.person = person;
  }

  Steps go(String address) {
    person.go(address);
    return lookAround();
  }

  Steps fill(String field, String value) {
    person.fill(field, value);
    return this;
  }

  Steps choose(String field, String value) {
    person.choose(field, value);
    return this;
  }

  Steps select(String field, String value) {
    person.control(field).selectOption(value);
    return this;
  }

  /** Presses a button that leads on. */
  Steps press(String button, String leadsTo) {
    person.press(button, leadsTo);
    return lookAround();
  }

  /** Inspects where the person is, and comes back to it. */
  Steps lookAround() {
    String here = here().substring(1);
    SitePages.Row row = SitePages.at(here.replaceAll("[?#].*", "")).orElseThrow();
    for (String language : List.of("ja", "en")) {
      String address = "/" + language + "/" + here;
      Response answer = person.page().navigate(address);
      assertThat(answer.status()).as(address).isEqualTo(200);
      assertThat(person.page().url()).as("the step keeps what was answered").endsWith(address);
      inspection.read(address, answer.text(), row.audience().contains("PUBLIC"));
      inspection.lookAt(person.page());
    }
    seen.add(row.name());
    return this;
  }

  /** Where the person is, as {@link #go} is told. */
  String here() {
    return person.page().url().replaceAll("^https?://[^/]*/..", "");
  }

  Visitor person() {
    return person;
  }

  /** Requires that nothing was wrong anywhere, and that these pages were among those passed. */
  void requireNothingWrong(Set<String> pages) {
    assertThat(inspection.findings()).isEmpty();
    assertThat(seen).containsAll(pages);
  }
}
