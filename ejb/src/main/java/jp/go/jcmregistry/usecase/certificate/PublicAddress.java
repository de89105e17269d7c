package jp.go.jcmregistry.usecase.certificate;

import java.util.Map;

/**
 * Where the public finds this registry, as {@code REGISTRY_PUBLIC_ADDRESS} says: a request is never
 * asked, or whoever sends one could print another site's address on a certificate.
 */
record PublicAddress(String text) {
  private static final String VARIABLE = "REGISTRY_PUBLIC_ADDRESS";

  static PublicAddress ofEnvironment() {
    return of(System.getenv());
  }

  static PublicAddress of(Map<String, String> environment) {
    return new PublicAddress(environment.getOrDefault(VARIABLE, "http://localhost:8080"));
  }

  /** The page that verifies a certificate. */
  String verification(String language, String code) {
    return text.replaceAll("/+$", "") + "/" + language + "/verify/" + code;
  }
}
