package jp.go.jcmregistry.domain.transaction;

import java.io.Serializable;

/**
 * What a use of ITMOs names, or their way to another registry.
 *
 * @param usingParty alpha-3; null for the registry's own Party
 * @param oimpPurpose IMP or OP
 * @param usingEntity an authorized entity's identification number
 * @param counterpart the registry the units go to or come from, such as {@code THA01}
 * @param counterpartAccount the account there, as typed
 */
public record Article6(
    String usingParty,
    String oimpPurpose,
    String usingEntity,
    String counterpart,
    String counterpartAccount)
    implements Serializable {
  public static final Article6 NONE = new Article6(null, null, null);

  /** A use, which stays in its registry. */
  public Article6(String usingParty, String oimpPurpose, String usingEntity) {
    this(usingParty, oimpPurpose, usingEntity, null, null);
  }

  /** A way to or from another registry. */
  public static Article6 crossing(String counterpart, String counterpartAccount) {
    return new Article6(null, null, null, counterpart, counterpartAccount);
  }

  /** The Party of the other registry, alpha-3. */
  String counterpartParty() {
    return counterpart.substring(0, 3);
  }
}
