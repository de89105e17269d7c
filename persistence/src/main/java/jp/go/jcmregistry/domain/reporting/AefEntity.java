package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Table 5: an entity authorized under a cooperative approach, in one version. */
public record AefEntity(
    LocalDate authorizedOn,
    String name,
    String country,
    String identificationNumber,
    String approach,
    String conditions,
    String changeConditions,
    String explanation,
    boolean revoked)
    implements AefRow {

  @Override
  public AefTable table() {
    return AefTable.ENTITIES;
  }

  @Override
  public List<Object> cells(ExportProfile profile) {
    return Arrays.asList(
        authorizedOn,
        name,
        country,
        identificationNumber,
        approach,
        conditions,
        changeConditions,
        revoked ? withRevocation() : explanation);
  }

  private String withRevocation() {
    String revocation = "The authorization of this entity is revoked.";
    return explanation == null || explanation.isBlank()
        ? revocation
        : revocation + " " + explanation;
  }

  @Override
  public AefSource source() {
    return new AefSource(AefSource.Kind.ENTITY, approach + " " + identificationNumber);
  }
}
