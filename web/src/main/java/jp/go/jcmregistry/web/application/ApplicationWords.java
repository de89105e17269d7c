package jp.go.jcmregistry.web.application;

import jp.go.jcmregistry.web.shared.Words;

/** How answers of applications are said. */
final class ApplicationWords {
  private ApplicationWords() {}

  /** A choice by its word: rights have theirs, and whoever agreed did. */
  static String choice(String field, String value) {
    return field.endsWith("Rights") ? Words.of("Rights." + value) : Words.of("application.agreed");
  }
}
