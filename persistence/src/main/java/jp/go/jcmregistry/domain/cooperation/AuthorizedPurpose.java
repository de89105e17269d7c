package jp.go.jcmregistry.domain.cooperation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * For what a Party authorized outcomes to be used, as the agreed electronic format lists it
 * (nomenclature, list of purposes): the NDC, other international mitigation purposes (OIMP), of
 * which IMP is international mitigation and OP any other purpose.
 */
public enum AuthorizedPurpose {
  NDC("NDC", EnumSet.of(Use.NDC)),
  OIMP("OIMP", EnumSet.of(Use.IMP, Use.OP)),
  IMP("IMP", EnumSet.of(Use.IMP)),
  OP("OP", EnumSet.of(Use.OP)),
  NDC_AND_OIMP("NDC and OIMP", EnumSet.of(Use.NDC, Use.IMP, Use.OP)),
  NDC_AND_IMP("NDC and IMP", EnumSet.of(Use.NDC, Use.IMP)),
  NDC_AND_OP("NDC and OP", EnumSet.of(Use.NDC, Use.OP));

  /** What a unit is used for in the end. */
  public enum Use {
    NDC,
    IMP,
    OP
  }

  private final String published;
  private final Set<Use> uses;

  AuthorizedPurpose(String published, Set<Use> uses) {
    this.published = published;
    this.uses = uses;
  }

  /** The value of the format's list, letter by letter. */
  public String published() {
    return published;
  }

  public boolean allows(Use use) {
    return uses.contains(use);
  }

  /** Whether the authorization defines its first transfer and names its purpose. */
  public boolean coversOimp() {
    return this != NDC;
  }

  /** The purpose of this published value. */
  public static AuthorizedPurpose ofPublished(String value) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.published.equals(value))
        .findFirst()
        .orElseThrow();
  }

  /** The published values in their order. */
  public static List<String> allPublished() {
    return Arrays.stream(values()).map(AuthorizedPurpose::published).toList();
  }
}
