package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.cooperation.Approaches;
import jp.go.jcmregistry.domain.cooperation.AuthorizationVersion;
import jp.go.jcmregistry.domain.cooperation.Authorizations;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose.Use;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.FirstTransfers;
import jp.go.jcmregistry.domain.credit.ItmoAction;
import jp.go.jcmregistry.domain.credit.ItmoAction.Cause;
import jp.go.jcmregistry.domain.credit.ItmoAction.Parties;
import jp.go.jcmregistry.domain.credit.ItmoActionSubtype;
import jp.go.jcmregistry.domain.credit.ItmoActionType;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.ItmoRun;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.credit.Itmos;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Outcomes;

/**
 * Issuances of what a partner transfers: the units are identified and acquired here, and where the
 * partner's registry is on this installation the same act is its transfer there.
 */
class IssuedOutcomes {
  private static final String KEPT =
      "SELECT u.authorization_id, o.partner_authorization, coalesce(o.identifiers, '')"
          + " FROM issued_outcome o JOIN authorization_to_use u ON u.id = o.authorization_id"
          + " WHERE o.transaction_id = ?1";

  private final EntityManager entities;
  private final Authorizations authorizations;
  private final Approaches approaches;
  private final Itmos itmos;
  private final FirstTransfers firstTransfers;
  private final Blocks blocks;

  IssuedOutcomes(EntityManager entities) {
    this.entities = entities;
    this.authorizations = new Authorizations(entities, List.of(), List.of());
    this.approaches = new Approaches(entities);
    this.itmos = new Itmos(entities);
    this.firstTransfers = new FirstTransfers(entities);
    this.blocks = new Blocks(entities);
  }

  Optional<OutcomeFacts> facts(IssuanceRequest request, Project project, String registry) {
    Outcomes asked = request.outcomes();
    if (asked == null || project == null) {
      return Optional.empty();
    }
    String partner = partner(project);
    Optional<String> here = here(partner);
    Optional<AuthorizationVersion> own = authorizations.latest(registry, asked.authorization());
    Optional<AuthorizationVersion> theirs =
        here.flatMap(there -> authorizations.latest(there, asked.partnerAuthorization()));
    return Optional.of(
        new OutcomeFacts(
            asked,
            request.quantity(),
            partner,
            here,
            own,
            theirs,
            own.filter(v -> approaches.parties(v.approach()).contains(partner)).isPresent(),
            request.cells().stream().map(IssuanceRequest.Cell::vintage).distinct().toList(),
            left(own),
            left(theirs),
            asked.identifiers().stream()
                .filter(i -> itmos.named(i, Math.max(1, request.quantityOf(i.series().vintage()))))
                .findFirst()));
  }

  private Long left(Optional<AuthorizationVersion> authorization) {
    return authorization
        .filter(v -> v.quantityMax() != null)
        .map(v -> Math.max(0, v.quantityMax() - itmos.covered(v.authorization())))
        .orElse(null);
  }

  private String partner(Project project) {
    return entities
        .createQuery("SELECT p.code FROM Party p WHERE p.code2 = :code2", String.class)
        .setParameter("code2", project.partner())
        .getSingleResult();
  }

  private Optional<String> here(String party) {
    return entities
        .createQuery("SELECT r FROM Registry r WHERE r.party = :party", Registry.class)
        .setParameter("party", party)
        .getResultStream()
        .map(Registry::code)
        .findFirst();
  }

  /** The metric that the units are counted in. */
  String metric(IssuanceRequest request, String registry, String otherwise) {
    return Optional.ofNullable(request.outcomes())
        .flatMap(asked -> authorizations.latest(registry, asked.authorization()))
        .map(AuthorizationVersion::metric)
        .orElse(otherwise);
  }

  /** Keeps with the proposal what it says of the partner. */
  void keep(RegistryTransaction transaction, OutcomeFacts facts) {
    String identifiers =
        facts.asked().identifiers().stream()
            .map(ItmoIdentifier::toString)
            .collect(Collectors.joining("\n"));
    entities
        .createNativeQuery(
            "INSERT INTO issued_outcome (transaction_id, authorization_id, partner_registry,"
                + " partner_authorization, identifiers) VALUES (?1, ?2, ?3::text, ?4, ?5)")
        .setParameter(1, transaction.id())
        .setParameter(2, facts.own().orElseThrow().authorization())
        .setParameter(3, facts.partnerHere().orElse(null))
        .setParameter(4, facts.asked().partnerAuthorization())
        .setParameter(5, identifiers)
        .executeUpdate();
  }

  /** What was kept; null for plain credits. */
  Outcomes kept(RegistryTransaction transaction) {
    return Sql.rows(entities.createNativeQuery(KEPT).setParameter(1, transaction.id()))
        .map(IssuedOutcomes::outcomes)
        .findFirst()
        .orElse(null);
  }

  private static Outcomes outcomes(Object[] c) {
    return new Outcomes(
        Sql.text(c[0]), Sql.text(c[1]), Sql.text(c[2]).lines().map(ItmoIdentifier::parse).toList());
  }

  /** Identifies what was drawn, and writes what both Parties report of it. */
  void write(RegistryTransaction transaction, Project project, List<Move> moves) {
    Outcomes kept = kept(transaction);
    if (kept == null) {
      return;
    }
    Act act =
        new Act(
            transaction,
            kept,
            partner(project),
            authorizations.latest(transaction.registry(), kept.authorization()).orElseThrow());
    runs(moves).forEach(run -> write(run, act));
  }

  /** One issuance of outcomes, while it is written. */
  private record Act(
      RegistryTransaction transaction, Outcomes said, String partner, AuthorizationVersion own) {
    Cause in(String registry) {
      return new Cause(registry, transaction.effectiveAt(), transaction.id(), null);
    }

    String registry() {
      return transaction.registry();
    }
  }

  /** The units of one vintage follow one another, whomever they are for. */
  private static List<UnitRun> runs(List<Move> moves) {
    Map<Long, UnitRun> bySeries = new TreeMap<>();
    for (Move move : moves) {
      bySeries.merge(
          move.run().seriesId(),
          move.run(),
          (a, b) ->
              UnitRun.of(
                  a.seriesId(),
                  Math.min(a.range().first(), b.range().first()),
                  Math.max(a.range().last(), b.range().last())));
    }
    return List.copyOf(bySeries.values());
  }

  private void write(UnitRun run, Act act) {
    Vintage vintage = blocks.series(run.seriesId()).vintage();
    Map<Vintage, ItmoIdentifier> given =
        act.said().identifiers().stream()
            .collect(Collectors.toMap(i -> i.series().vintage(), Function.identity()));
    Optional<String> there = here(act.partner());
    ItmoSeries series =
        there
            .map(registry -> new ItmoSeries(act.own().approach(), registry, act.partner(), vintage))
            .orElseGet(() -> given.get(vintage).series());
    Long first = there.isPresent() ? null : (Long) given.get(vintage).serial();
    Itmos.Naming naming = new Itmos.Naming(series, first, act.said().partnerAuthorization());
    ItmoRun units = itmos.identify(run, naming, act.own(), act.transaction().effectiveAt(), null);
    Cause here = act.in(act.registry());
    entities.persist(new ItmoAction(here, units, ItmoActionType.AUTHORIZATION, null, Parties.NONE));
    Parties from = new Parties(act.partner(), null, null, null, null, null);
    entities.persist(new ItmoAction(here, units, ItmoActionType.ACQUISITION, null, from));
    boolean transferredFirst = there.map(registry -> transfer(units, act, registry)).orElse(true);
    if (transferredFirst) {
      firstTransfers.record(units, act.transaction().id(), act.transaction().effectiveAt());
    }
  }

  /** The partner's side; answers whether it was the first transfer of these units. */
  private boolean transfer(ItmoRun units, Act act, String registry) {
    AuthorizationVersion theirs =
        authorizations.latest(registry, act.said().partnerAuthorization()).orElseThrow();
    ItmoRun sent =
        new ItmoRun(
            units.run(), units.itmoSeriesId(), units.series(), units.offset(), theirs, false);
    Parties to = new Parties(null, act.registry().substring(0, 3), null, null, null, null);
    ItmoActionSubtype subtype = firstTransfer(theirs);
    ItmoActionType type = subtype == null ? ItmoActionType.TRANSFER : ItmoActionType.FIRST_TRANSFER;
    entities.persist(new ItmoAction(act.in(registry), sent, type, subtype, to));
    return subtype != null;
  }

  /** Which first transfer an issuance to another Party is; null where it is none by definition. */
  private static ItmoActionSubtype firstTransfer(AuthorizationVersion theirs) {
    if (theirs.purpose().allows(Use.NDC)) {
      return ItmoActionSubtype.TO_ANOTHER_PARTY;
    }
    return theirs.definition() == FirstTransferDefinition.USE_OR_CANCELLATION
        ? null
        : ItmoActionSubtype.valueOf(theirs.definition().name());
  }
}
