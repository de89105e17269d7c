package jp.go.jcmregistry.domain.transaction;

import java.io.Serializable;

/**
 * What a use of ITMOs names.
 *
 * @param usingParty alpha-3; null for the registry's own Party
 * @param oimpPurpose IMP or OP
 * @param usingEntity an authorized entity's identification number
 */
public record Article6(String usingParty, String oimpPurpose, String usingEntity)
    implements Serializable {
  public static final Article6 NONE = new Article6(null, null, null);
}
