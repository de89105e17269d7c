package jp.go.jcmregistry.domain.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.shared.Violation;

/** Whether what the public is to read was written in both languages, each in its own. */
final class BothLanguages {
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
  private static final Pattern JAPANESE = Pattern.compile("[ぁ-ゖァ-ヺ一-鿿]");

  private BothLanguages() {}

  /** J9101, unless all English answers hold English letters and all Japanese ones Japanese. */
  static Optional<Violation> check(Answers answers, List<String> english, List<String> japanese) {
    boolean both =
        english.stream().map(answers::text).allMatch(LATIN.asPredicate())
            && japanese.stream().map(answers::text).allMatch(JAPANESE.asPredicate());
    return both ? Optional.empty() : Optional.of(Violation.of(NoticeRule.BOTH_LANGUAGES.number()));
  }
}
