package jp.go.jcmregistry.web.cooperation;

import java.util.ResourceBundle;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/** How answers of records are said: some choices have words, others are official as they are. */
final class RecordWords {
  private RecordWords() {}

  static String answer(RecordKind kind, RecordField field, String answer) {
    if (answer == null) {
      return null;
    }
    if (field.type() == Type.YES_NO) {
      return Words.of("record_form." + answer);
    }
    String key = "record." + kind + "." + field.name() + "." + answer;
    ResourceBundle words = Faces.getResourceBundle("text");
    return field.type() == Type.CHOICE && words.containsKey(key) ? words.getString(key) : answer;
  }
}
