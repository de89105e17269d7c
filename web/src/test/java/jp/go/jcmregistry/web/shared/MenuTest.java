package jp.go.jcmregistry.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jp.go.jcmregistry.domain.cooperation.RecordKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of a record lies under the feature whose record it is, not under cooperation. */
class MenuTest {

  @ParameterizedTest
  @CsvSource({
    "APPROACH, RECORDS",
    "EMISSIONS, REPORTING",
    "NOTICE, ADMIN_NOTICES",
    "HOLDER_MESSAGE, MESSAGES",
    "SETTING, ADMIN_SETTINGS",
  })
  void aRecordLiesUnderItsFeature(RecordKind kind, Page page) {
    Menu menu = new Menu();
    menu.show(kind);
    assertThat(menu.getAbove()).isEqualTo(page);
  }
}
