package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.AuthorizationVersion;
import jp.go.jcmregistry.domain.cooperation.Authorizations;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.credit.ItmoAction.Cause;
import jp.go.jcmregistry.domain.credit.ItmoAction.Parties;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Authorizes units: from then on they are ITMOs with identifiers. Units of this registry's own
 * Party get theirs here; what a partner's registry transferred to us keeps the identifiers the
 * partner gave, and is recorded as acquired.
 */
public class AuthorizedUnits implements Recorded {
  private final EntityManager entities;
  private final Authorizations authorizations;
  private final Itmos itmos;
  private final FirstTransfers firstTransfers;
  private final UnitsCheck unitsCheck;

  public AuthorizedUnits(EntityManager entities) {
    this.entities = entities;
    this.authorizations = new Authorizations(entities, List.of(), List.of());
    this.itmos = new Itmos(entities);
    this.firstTransfers = new FirstTransfers(entities);
    this.unitsCheck = new UnitsCheck(entities);
  }

  /**
   * One run to authorize.
   *
   * @param series the run's series, null where this registry has none of the name
   * @param given the first unit's identifier as the partner gave it, null where we give it
   */
  record Wanted(JcmSerial serial, CreditSeries series, ItmoIdentifier given) {
    UnitRun run() {
      return new UnitRun(series.id(), serial.range());
    }
  }

  @Override
  public RecordKind kind() {
    return RecordKind.AUTHORIZED_UNITS;
  }

  @Override
  public List<RecordField> fields(String registry) {
    List<String> inForce =
        authorizations.inForce(registry).stream()
            .map(AuthorizationVersion::authorizationId)
            .toList();
    return List.of(
        RecordField.choice("authorization", inForce),
        RecordField.of("units", Type.AREA),
        RecordField.optional("identifiers", Type.AREA),
        RecordField.optional("partnerAuthorization", Type.TEXT));
  }

  @Override
  public String subject(Answers answers) {
    return answers
        .text("units")
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    Optional<AuthorizationVersion> authorization =
        authorizations.latest(registry, answers.text("authorization"));
    try {
      List<Wanted> wanted = unitsCheck.wanted(answers, registry);
      return unitsCheck.violations(wanted, authorization.orElseThrow(), answers);
    } catch (InvalidValue unreadable) {
      return List.of(Violation.of(UnitsRule.UNITS_EXIST.number(), subject(answers)));
    }
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    AuthorizationVersion authorization =
        authorizations.latest(change.registry(), answers.text("authorization")).orElseThrow();
    Cause cause = new Cause(change.registry(), now, null, change.id());
    for (Wanted wanted : unitsCheck.wanted(answers, change.registry())) {
      ItmoRun run = identify(wanted, authorization, change, now);
      entities.persist(
          new ItmoAction(cause, run, ItmoActionType.AUTHORIZATION, null, Parties.NONE));
      begin(run, cause);
    }
  }

  private ItmoRun identify(
      Wanted wanted, AuthorizationVersion authorization, RecordChange change, Instant now) {
    ItmoSeries series =
        wanted.given() != null
            ? wanted.given().series()
            : new ItmoSeries(
                authorization.approach(),
                change.registry(),
                change.registry().substring(0, 3),
                wanted.series().vintage());
    Itmos.Naming naming =
        new Itmos.Naming(
            series,
            wanted.given() == null ? null : wanted.given().serial(),
            change.answers().text("partnerAuthorization"));
    return itmos.identify(wanted.run(), naming, authorization, now, change.id());
  }

  /**
   * What comes true with the identifiers: a partner's units are acquired, first transferred by the
   * partner; our own are first transferred now where the authorization defines it so (decision
   * 2/CMA.3, annex, paragraph 2(b)). Units exist by now, so issuance has happened as well.
   */
  private void begin(ItmoRun run, Cause cause) {
    if (!run.originatesIn(cause.registry())) {
      Parties from =
          new Parties(run.series().firstTransferringParty(), null, null, null, null, null);
      entities.persist(new ItmoAction(cause, run, ItmoActionType.ACQUISITION, null, from));
      firstTransfers.record(run, null, cause.at());
      return;
    }
    FirstTransferDefinition definition = run.authorization().definition();
    if (definition == FirstTransferDefinition.AUTHORIZATION
        || definition == FirstTransferDefinition.ISSUANCE) {
      ItmoActionSubtype subtype =
          definition == FirstTransferDefinition.AUTHORIZATION
              ? ItmoActionSubtype.AUTHORIZATION
              : ItmoActionSubtype.ISSUANCE;
      entities.persist(
          new ItmoAction(cause, run, ItmoActionType.FIRST_TRANSFER, subtype, Parties.NONE));
      firstTransfers.record(run, null, cause.at());
    }
  }
}
