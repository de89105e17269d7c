package jp.go.jcmregistry.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {
  private static final Pattern LINK = Pattern.compile("https?:|www\\.|/(en|ja)/");

  private final Told.Movement movement =
      new Told.Movement(
          "TRANSFER",
          "JPN-100-0000001-34",
          1_234,
          "GHG",
          List.of("JCM-JP-ID-002-2015-1-1000", "JCM-JP-ID-002-2016-1-234"),
          true);

  @Test
  void itNamesEventQuantityAndUnits() {
    Told told = new Told(NotificationKind.CREDITS_RECEIVED, 1L, "T-2026-000001", false, movement);

    Letter english = Letter.of(told, "Sato Hanako", Locale.ENGLISH);
    assertThat(english.subject())
        .isEqualTo("[JCM Registry System] Notification of received credits");
    assertThat(english.body())
        .startsWith("To Sato Hanako\n")
        .contains("transaction T-2026-000001")
        .contains("Kind: Transfer")
        .contains("Account: JPN-100-0000001-34")
        .contains("Quantity: 1,234 t CO2")
        .contains("JCM-JP-ID-002-2015-1-1000\n  JCM-JP-ID-002-2016-1-234")
        .contains("There are further units")
        .doesNotContain("Your action is required");

    Letter japanese = Letter.of(told, "佐藤花子", Locale.JAPANESE);
    assertThat(japanese.subject()).isEqualTo("[JCM Registry System] クレジット受領のお知らせ");
    assertThat(japanese.body()).startsWith("佐藤花子 様").contains("数量：1,234 t CO2", "種類：振替");
  }

  @Test
  void whoHasToActIsToldSoBeforeAnythingElse() {
    Told told =
        new Told(NotificationKind.TRANSACTION_PROPOSED, 1L, "T-2026-000001", false, movement)
            .asking();

    assertThat(Letter.of(told, "Sato", Locale.ENGLISH).subject()).contains("Action required");
    assertThat(Letter.of(told, "Sato", Locale.ENGLISH).body())
        .startsWith("To Sato\n\nYour action is required.");
    assertThat(Letter.of(told, "佐藤", Locale.JAPANESE).body()).contains("あなたの対応が必要です。");
    assertThat(new Told(NotificationKind.APPLICATION_RETURNED, null, "A").actionRequired())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(NotificationKind.class)
  void everyKindHasItsWordsInBothLanguagesAndNoLink(NotificationKind kind) {
    for (Locale reader : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
      Letter letter = Letter.of(new Told(kind, null, "X-1"), "", reader);
      assertThat(letter.body()).contains(Letter.text(kind, "X-1", reader));
      assertThat(LINK.matcher(letter.body()).find()).isFalse();
      assertThat(letter.body()).doesNotContain("{");
    }
    assertThat(Letter.title(kind, Locale.JAPANESE))
        .isNotEqualTo(Letter.title(kind, Locale.ENGLISH));
  }

  @Test
  void noWordIsLeftOver() {
    Set<String> expected = new TreeSet<>();
    Stream.of(NotificationKind.values())
        .forEach(kind -> expected.addAll(List.of(kind + ".title", kind + ".text")));
    Stream.of(TransactionKind.values()).forEach(kind -> expected.add("event." + kind));
    for (Locale language : List.of(Locale.ROOT, Locale.JAPANESE)) {
      assertThat(keys(language)).containsExactlyElementsOf(expected);
    }
  }

  private static Set<String> keys(Locale language) {
    Set<String> keys = new TreeSet<>();
    Enumeration<String> all =
        ResourceBundle.getBundle("jp.go.jcmregistry.domain.notice.Messages", language).getKeys();
    all.asIterator().forEachRemaining(keys::add);
    keys.removeIf(key -> key.startsWith("mail."));
    return keys;
  }
}
