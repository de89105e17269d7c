package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JcmSeries;
import jp.go.jcmregistry.domain.reporting.AefFinding.Place;
import jp.go.jcmregistry.domain.shared.InvalidValue;

/** The cells of one printed row and the rules of single cells (F01 to F07, X03). */
final class AefCells {
  /** Written when it is filed. */
  private static final String KNOWN_LATER = "DateOfSubmission";

  private static final String PARTY = "[A-Z]{3}";
  private static final String YEAR = "[0-9]{4}";
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          form("ParticipatingParty", PARTY),
          form("FirstTransferringPartyID", PARTY),
          form("TransferringPartyID", PARTY),
          form("AcquiringPartyID", PARTY),
          form("Using/cancellingPartyID", PARTY),
          form("AuthorizedEntityCountryOfIncorporation", PARTY),
          form("AuthorizedPartyIDs", PARTY + "(, ?" + PARTY + ")*"),
          form("SubmissionVersion", "[1-9][0-9]*\\.(0|[1-9][0-9]*)"),
          form("ReportedYear", YEAR),
          form("FirstYearOfNDCPeriod", YEAR),
          form("LastYearOfNDCPeriod", YEAR),
          form("Vintage", YEAR),
          form("YearITMOUsedTowardsNDC", YEAR),
          form("CooperativeApproachID", "CA(?!0001)[0-9]{4}"),
          form("PartyITMORegistryID", PARTY + "[0-9]{2}"));

  private final AefTable table;
  private final List<Object> cells;
  private final ExportProfile profile;

  AefCells(AefTable table, List<Object> cells, ExportProfile profile) {
    this.table = table;
    this.cells = cells;
    this.profile = profile;
  }

  private static Map.Entry<String, Pattern> form(String field, String form) {
    return Map.entry(field, Pattern.compile(form));
  }

  private Object cell(String name) {
    return cells.get(table.position(name));
  }

  /** The text of a cell; null where it is empty or says that it does not apply. */
  String text(String name) {
    return text(cell(name));
  }

  private static String text(Object cell) {
    String text = cell == null ? "" : cell.toString().strip();
    return text.isEmpty() || text.equals(AefBlock.NOT_APPLICABLE) ? null : text;
  }

  boolean is(String name, String value) {
    return value.equals(text(name));
  }

  void check(Place place, AefFindings findings) {
    for (AefField field : table.fields()) {
      Object cell = cells.get(field.order() - 1);
      if (field.filledByPlatform()) {
        if (!(cell instanceof PlatformCell)) {
          findings.add(place.finding(AefCheck.PLATFORM_UNTOUCHED, field.label()));
        }
      } else {
        check(field, cell, place, findings);
      }
    }
    if (table == AefTable.ACTIONS || table == AefTable.HOLDINGS) {
      checkEnds(place, findings);
    }
  }

  private void check(AefField field, Object cell, Place place, AefFindings findings) {
    String text = text(cell);
    Optional<AefCondition> condition = AefCondition.on(field);
    if (text == null) {
      if (field.required() && !field.name().equals(KNOWN_LATER)) {
        findings.add(place.finding(AefCheck.REQUIRED, field.label()));
      } else if (condition.isPresent() && condition.get().demanded(this)) {
        findings.add(place.finding(AefCheck.DEMANDED, field.label()));
      }
    } else if (condition.isPresent() && !condition.get().applies(this)) {
      findings.add(place.finding(AefCheck.APPLICABLE, field.label(), text));
    } else if (!formed(field, cell, text)) {
      findings.add(place.finding(AefCheck.FORM, field.label(), text));
    } else if (!listed(field, text)) {
      findings.add(place.finding(AefCheck.LISTED, field.label(), text));
    }
  }

  private boolean formed(AefField field, Object cell, String text) {
    boolean typed =
        switch (field.type()) {
          case "date", "date-time" -> cell instanceof LocalDate;
          case "integer", "number" -> cell instanceof Number;
          default -> true;
        };
    Pattern form = profile.form(field).orElse(FORMS.get(field.name()));
    return typed && (form == null || form.matcher(text).matches());
  }

  private boolean listed(AefField field, String text) {
    Optional<AefList> list = field.list();
    if (list.isEmpty()) {
      return true;
    }
    String[] values = field.several() ? text.split(", ?") : new String[] {text};
    return List.of(values).stream().allMatch(value -> profile.knows(list.get(), value));
  }

  private void checkEnds(Place place, AefFindings findings) {
    if (!identifiersInOrder()) {
      findings.add(place.finding(AefCheck.ENDS_IN_ORDER, label("LastID"), text("FirstID")));
    }
    if (!unitsInOrder()) {
      findings.add(
          place.finding(
              AefCheck.ENDS_IN_ORDER,
              label("UnderlyingUnitLastUnitID"),
              String.valueOf(text("UnderlyingUnitFirstUnitID"))));
    }
  }

  private String label(String name) {
    return table.fields().get(table.position(name)).label();
  }

  private boolean identifiersInOrder() {
    if (cell("FirstID") instanceof Long first && cell("LastID") instanceof Long last) {
      return first <= last;
    }
    try {
      ItmoIdentifier first = ItmoIdentifier.parse(text("FirstID"));
      ItmoIdentifier last = ItmoIdentifier.parse(text("LastID"));
      ItmoSeries series = first.series();
      return series.equals(last.series()) && first.serial() <= last.serial();
    } catch (InvalidValue unreadable) {
      return false;
    }
  }

  /** Both ends or neither (II05), and the same text around the number. */
  private boolean unitsInOrder() {
    String from = text("UnderlyingUnitFirstUnitID");
    String to = text("UnderlyingUnitLastUnitID");
    if (from == null || to == null) {
      return from == null && to == null;
    }
    try {
      JcmSerial first = JcmSerial.parse(from);
      JcmSerial last = JcmSerial.parse(to);
      JcmSeries series = first.series();
      return series.equals(last.series()) && first.range().first() <= last.range().first();
    } catch (InvalidValue foreign) {
      return true; // another registry's units have a grammar of their own
    }
  }
}
