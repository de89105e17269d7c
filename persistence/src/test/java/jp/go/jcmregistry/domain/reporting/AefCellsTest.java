package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import org.junit.jupiter.api.Test;

/** The rules of single cells, each tripped by one changed cell of a row that is right. */
class AefCellsTest {
  private static final ExportProfile PROFILE = ExportProfile.NOMENCLATURE_2026;

  private final AefSamples samples = new AefSamples();

  private static List<String> found(AefRow row, String field, Object instead) {
    List<Object> cells = new ArrayList<>(row.cells(PROFILE));
    cells.set(row.table().position(field), instead);
    AefFindings findings = new AefFindings();
    new AefCells(row.table(), cells, PROFILE)
        .check(new AefFinding.Place(row.table(), 1, row.source()), findings);
    return findings.checks().stream().map(AefCheck::number).toList();
  }

  private AefAuthorization authorization() {
    return samples.authorization("JP-1", 1, AuthorizedPurpose.NDC_AND_OIMP);
  }

  @Test
  void f01MandatoryCellsAreFilled() {
    assertThat(found(authorization(), "Sectors", null)).containsExactly("F01");
    assertThat(found(authorization(), "Sectors", "NA")).containsExactly("F01");
    assertThat(found(authorization(), "ActivityType", null)).isEmpty();
    assertThat(found(samples.submission(), "DateOfSubmission", null))
        .as("known when it is filed")
        .isEmpty();
  }

  @Test
  void f02CellsHaveTheirForm() {
    assertThat(found(authorization(), "AuthorizationID", "JP_1")).containsExactly("F02");
    assertThat(found(authorization(), "AuthorizationID", "JP 1-a")).isEmpty();
    assertThat(found(authorization(), "AuthorizedQuantity", "many")).containsExactly("F02");
    assertThat(found(authorization(), "AuthorizedPartyIDs", "JPN, Thailand"))
        .containsExactly("F02");
    assertThat(found(authorization(), "AuthorizedPartyIDs", "JPN, THA")).isEmpty();
    assertThat(found(samples.submission(), "SubmissionVersion", "0.1")).containsExactly("F02");
    assertThat(found(samples.submission(), "SubmissionVersion", "1.10")).isEmpty();
    assertThat(found(samples.use(1, 1), "CooperativeApproachID", "CA0001"))
        .as("the mechanism of Article 6.4")
        .containsExactly("F02");
    assertThat(found(samples.use(1, 1), "ActionDateTime", "2025-06-01")).containsExactly("F02");
  }

  @Test
  void f03ListedCellsHoldAPublishedValue() {
    assertThat(found(authorization(), "Sectors", "Energy")).containsExactly("F03");
    assertThat(found(authorization(), "Sectors", "Transportation, Waste management")).isEmpty();
    assertThat(found(authorization(), "ActivityType", "CO2 usage")).containsExactly("F03");
    assertThat(found(authorization(), "ActivityType", "C02 usage")).isEmpty();
  }

  @Test
  void f04WhatDoesNotApplyIsEmptyOrNotApplicable() {
    assertThat(found(samples.use(1, 1), "AcquiringPartyID", "THA")).containsExactly("F04");
    assertThat(found(samples.use(1, 1), "AcquiringPartyID", "NA")).isEmpty();
    assertThat(found(samples.use(1, 1), "AcquiringPartyID", null)).isEmpty();
    assertThat(found(samples.acquisition(1, 1), "YearITMOUsedTowardsNDC", 2025))
        .containsExactly("F04");
    assertThat(found(samples.holding(1, 1), "QuantityNon-GHG", 1L)).containsExactly("F04");
    assertThat(
            found(
                samples.authorization("JP-1", 1, AuthorizedPurpose.NDC),
                "OIMPAuthorized",
                "CORSIA"))
        .containsExactly("F04");
  }

  @Test
  void f05ThePlatformsCellsAreUntouched() {
    assertThat(found(samples.use(1, 1), "ResultOfConsistencyChecks", "consistent"))
        .containsExactly("F05");
    assertThat(found(samples.submission(), "ReferenceToTerReport", PlatformCell.LINK)).isEmpty();
  }

  @Test
  void f07WhatAnotherCellDemandsIsFilled() {
    assertThat(found(samples.acquisition(1, 1), "TransferringPartyID", "NA"))
        .containsExactly("F07");
    assertThat(found(samples.use(1, 1), "Using/cancellingPartyID", null)).containsExactly("F07");
    assertThat(found(authorization(), "FirstTransferDefnForOIMP", null)).containsExactly("F07");
    assertThat(found(samples.with("MWh").holding(1, 1), "Non-GHGMetric", "NA"))
        .containsExactly("F07");
  }

  @Test
  void x03ARunEndsInItsSeriesAtOrAfterItsBeginning() {
    String id = "CA9001-THA01-THA-%s-2022";
    assertThat(found(samples.holding(5, 9), "LastID", id.formatted(104))).containsExactly("X03");
    assertThat(found(samples.holding(5, 9), "LastID", id.formatted(105))).as("one unit").isEmpty();
    assertThat(found(samples.holding(5, 9), "LastID", "CA9001-THA01-THA-109-2023"))
        .containsExactly("X03");
    assertThat(found(samples.holding(5, 9), "UnderlyingUnitLastUnitID", null))
        .as("both ends or neither")
        .containsExactly("X03");
    assertThat(found(samples.holding(5, 9), "UnderlyingUnitLastUnitID", "JCM-JP-TH-002-2022-9"))
        .containsExactly("X03");
  }
}
