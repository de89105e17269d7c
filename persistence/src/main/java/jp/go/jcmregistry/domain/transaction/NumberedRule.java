package jp.go.jcmregistry.domain.transaction;

/**
 * A rule people are told by its number: J and four digits. Its sentence in both languages stands in
 * {@code Rules.properties}, its row in docs/rules.md.
 */
public interface NumberedRule {
  String number();
}
