package jp.go.jcmregistry.domain.reporting;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;

/**
 * The two descriptions of the format that are in use differ in a few spellings; a registry chooses
 * which it follows. Everything that differs stands here and nowhere else.
 */
public enum ExportProfile {
  /** The common nomenclatures of 17 February 2026. */
  NOMENCLATURE_2026(true, true, Forms.NOMENCLATURE, Map.of()),

  /** The same, with the bare serial numbers that its column descriptions call for. */
  NOMENCLATURE_2026_SERIALS(false, true, Forms.NOMENCLATURE, Map.of()),

  /** What the secretariat's checker of 2025 accepts: five types of action, its own spellings. */
  CHECKER_2025(
      true,
      false,
      Forms.CHECKER,
      Map.of(
          AefActionType.VOLUNTARY_CANCELLATION, AefActionType.CANCELLATION.published(),
          AefActionSubtype.TO_ANOTHER_PARTY, "First international transfer",
          FirstTransferDefinition.AUTHORIZATION, "Authorization",
          FirstTransferDefinition.USE_OR_CANCELLATION, "Use of cancellation"));

  /** The form of two cells that both descriptions restrict, each in its way. */
  private enum Forms {
    NOMENCLATURE("[A-Za-z0-9 -]+", "[0-9]{4} - [0-9]{4}"),
    CHECKER("[A-Za-z0-9 /.-]+", "(Occurred: from .+ to .+\\.)?( ?Use: from .+ to .+)?");

    private final Pattern authorizationId;
    private final Pattern timeframe;

    Forms(String authorizationId, String timeframe) {
      this.authorizationId = Pattern.compile(authorizationId);
      this.timeframe = Pattern.compile(timeframe);
    }
  }

  private final boolean fullIdentifiers;
  private final boolean reportsAuthorizations;
  private final Forms forms;
  private final Map<Enum<?>, String> spellings;

  ExportProfile(
      boolean fullIdentifiers,
      boolean reportsAuthorizations,
      Forms forms,
      Map<Enum<?>, String> spellings) {
    this.fullIdentifiers = fullIdentifiers;
    this.reportsAuthorizations = reportsAuthorizations;
    this.forms = forms;
    this.spellings = spellings;
  }

  /** Whether First and Last ID are whole identifiers, not the serial alone. */
  boolean fullIdentifiers() {
    return fullIdentifiers;
  }

  /** The checker knows authorizations from Table 2 alone. */
  public boolean reports(AefActionType type) {
    return reportsAuthorizations || type != AefActionType.AUTHORIZATION;
  }

  String spell(AefActionType type) {
    return spellings.getOrDefault(type, type.published());
  }

  String spell(AefActionSubtype subtype) {
    return subtype == null ? null : spellings.getOrDefault(subtype, subtype.published());
  }

  String spell(FirstTransferDefinition definition) {
    return definition == null ? null : spellings.getOrDefault(definition, definition.published());
  }

  String spell(AefTimeframe timeframe) {
    return forms == Forms.CHECKER ? timeframe.sentence() : timeframe.years();
  }

  /** Whether a list of the nomenclature, or this profile instead of it, knows the value. */
  boolean knows(AefList list, String value) {
    return list.published().contains(value) || spellings.containsValue(value);
  }

  /** The form of a cell that differs between profiles. */
  Optional<Pattern> form(AefField field) {
    return switch (field.name()) {
      case "AuthorizationID" -> Optional.of(forms.authorizationId);
      case "AuthorizedTimeframe" -> Optional.of(forms.timeframe);
      case "FirstID", "LastID" ->
          Optional.of(Pattern.compile(fullIdentifiers ? "CA[0-9]{4}-.+" : "[1-9][0-9]*"));
      default -> Optional.empty();
    };
  }
}
