package jp.go.jcmregistry.web.transaction;

import java.util.List;

/** In which languages a certificate can be written, as a transaction keeps it. */
final class CertificateLanguage {

  static final List<String> ALL = List.of("ja", "en", "ja,en");

  /** All of them, to be named in a sentence. */
  static final String CHOICES = String.join(" / ", ALL);

  private CertificateLanguage() {}
}
