package jp.go.jcmregistry.web.transaction;

/** How an outcome of an action leads to a page of one transaction. */
final class Addresses {
  private Addresses() {}

  /** What follows the view of a page with a key, so that the browser is sent there. */
  static String to(String key) {
    return "?faces-redirect=true&key=" + key;
  }
}
