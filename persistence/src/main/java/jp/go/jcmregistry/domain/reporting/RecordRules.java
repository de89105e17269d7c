package jp.go.jcmregistry.domain.reporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose.Use;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;
import jp.go.jcmregistry.domain.reporting.AefAction.Roles;
import jp.go.jcmregistry.domain.reporting.AefFinding.Place;

/** The rules between a row of Table 3 or 4 and what Tables 1, 2 and 5 say (X, II, STC). */
final class RecordRules {
  private final int year;
  private final AefSurroundings around;
  private final Map<AefAuthorization.Key, AefAuthorization> authorizations = new HashMap<>();
  private final Set<String> authorizationIds = new HashSet<>();
  private final Set<String> entities = new HashSet<>();
  private final Map<String, Boolean> participates = new HashMap<>();
  private final AefFindings findings;

  RecordRules(Aef aef, AefSurroundings around, AefFindings findings) {
    this.year = aef.submission().year();
    this.around = around;
    this.findings = findings;
    for (AefAuthorization authorization : aef.authorizations()) {
      authorizations.put(authorization.key(), authorization);
      authorizationIds.add(authorization.key().id());
    }
    for (AefEntity entity : aef.entities()) {
      entities.add(entity.approach() + " " + entity.identificationNumber());
    }
  }

  AefAuthorization authorization(AefBlock block) {
    return authorizations.get(block.authorization());
  }

  void check(AefHolding holding, Place place) {
    checkBlock(holding.block(), place);
  }

  void check(AefAction action, Place place) {
    checkBlock(action.block(), place);
    if (action.day().getYear() != year) {
      add(place, AefCheck.IN_YEAR, "Action date", action.day(), year);
    }
    Roles roles = action.roles();
    String entity = action.block().approach() + " " + roles.usingEntity();
    if (roles.usingEntity() != null && !entities.contains(entity)) {
      add(place, AefCheck.ENTITY_LISTED, USING_ENTITY, roles.usingEntity());
    }
    checkPeriod(action, place);
    if (action.subtype() != null && !action.subtype().fits(action.type())) {
      add(
          place,
          AefCheck.SUBTYPE_OF_TYPE,
          "Action subtype",
          action.subtype().published(),
          action.type().published());
    }
    AefAuthorization authorization = authorization(action.block());
    if (authorization != null) {
      checkUse(action, authorization, place);
      checkUser(roles, authorization, place);
      checkFirstTransfer(action, authorization, place);
    }
  }

  private static final String USING_ENTITY = "Using/cancelling authorized entity ID";
  private static final String AUTHORIZATION = "Authorization ID";
  private static final String APPROACH = "Cooperative approach ID";

  private void checkBlock(AefBlock block, Place place) {
    if (!authorizationIds.contains(block.authorization().id())) {
      add(place, AefCheck.AUTHORIZATION_LISTED, AUTHORIZATION, block.authorization().id());
    }
    if (!participates.computeIfAbsent(block.approach(), around::participates)) {
      add(place, AefCheck.PARTICIPATES, APPROACH, block.approach());
    }
    if (!block.approach().equals(block.series().approach())) {
      add(
          place,
          AefCheck.APPROACH_OF_IDENTIFIER,
          APPROACH,
          block.approach(),
          block.series().approach());
    }
    AefAuthorization authorization = authorization(block);
    int vintage = block.series().vintage().year();
    if (authorization != null && !authorization.timeframe().allowsVintage(vintage)) {
      add(
          place,
          AefCheck.VINTAGE_IN_TIMEFRAME,
          "Vintage",
          String.valueOf(vintage),
          authorization.key().id());
    }
  }

  /** Towards the NDC with its year, or for another purpose with its name; IMP is used, OP ended. */
  private void checkUse(AefAction action, AefAuthorization authorization, Place place) {
    AuthorizedPurpose purpose = authorization.purpose();
    Roles roles = action.roles();
    boolean allowed =
        switch (action.type()) {
          case USE ->
              roles.useYear() != null
                  ? purpose.allows(Use.NDC)
                  : roles.purpose() != null && purpose.allows(Use.IMP);
          case CANCELLATION -> roles.purpose() == null || purpose.allows(Use.OP);
          default -> true;
        };
    if (!allowed) {
      add(
          place,
          AefCheck.USE_OF_PURPOSE,
          AUTHORIZATION,
          authorization.key().id(),
          purpose.published());
    }
  }

  private void checkUser(Roles roles, AefAuthorization authorization, Place place) {
    if (outside(authorization.parties(), roles.usingParty())) {
      add(
          place,
          AefCheck.USER_AUTHORIZED,
          "Using/cancelling participating Party ID",
          roles.usingParty(),
          authorization.key().id());
    }
    if (outside(authorization.entities(), roles.usingEntity())) {
      add(
          place,
          AefCheck.USER_AUTHORIZED,
          USING_ENTITY,
          roles.usingEntity(),
          authorization.key().id());
    }
  }

  /** An empty list means anybody. */
  private static boolean outside(List<String> authorized, String user) {
    return user != null && !authorized.isEmpty() && !authorized.contains(user);
  }

  private void checkPeriod(AefAction action, Place place) {
    Roles roles = action.roles();
    if (roles.useYear() == null || roles.usingParty() == null) {
      return;
    }
    int vintage = action.block().series().vintage().year();
    Optional<Period> period = around.periods().of(roles.usingParty(), roles.useYear());
    if (period.filter(years -> years.contains(vintage)).isEmpty()) {
      add(
          place,
          AefCheck.ONE_PERIOD,
          "Calendar year for which the ITMOs are used towards the Party's NDC",
          String.valueOf(roles.useYear()),
          String.valueOf(vintage),
          roles.usingParty());
    }
  }

  /** For an NDC it is the first international one, for other purposes what the Party defined. */
  private void checkFirstTransfer(AefAction action, AefAuthorization authorization, Place place) {
    if (action.type() != AefActionType.FIRST_TRANSFER || action.subtype() == null) {
      return;
    }
    FirstTransferDefinition definition = authorization.firstTransferDefinition();
    boolean asDefined =
        switch (action.subtype()) {
          case TO_ANOTHER_PARTY -> authorization.purpose().allows(Use.NDC);
          case AUTHORIZATION, ISSUANCE, USE_OR_CANCELLATION ->
              definition != null && definition.name().equals(action.subtype().name());
          default -> definition == FirstTransferDefinition.USE_OR_CANCELLATION;
        };
    if (!asDefined) {
      add(
          place,
          AefCheck.FIRST_TRANSFER_AS_DEFINED,
          "Action subtype",
          action.subtype().published(),
          authorization.key().id());
    }
  }

  private void add(Place place, AefCheck check, String column, Object... arguments) {
    Object[] texts = List.of(arguments).stream().map(String::valueOf).toArray();
    findings.add(place.finding(check, column, texts));
  }
}
