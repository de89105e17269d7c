package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.AuthorizedEntities;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose.Use;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.credit.ItmoRun;
import jp.go.jcmregistry.domain.credit.Itmos;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;

/** Gathers what the rules of using authorized units look at; nothing for kinds that use none. */
class Uses {
  private final Itmos itmos;
  private final AuthorizedEntities entities;
  private final ImplementationPeriods periods;
  private final Registries registries;

  Uses(EntityManager manager) {
    this.itmos = new Itmos(manager);
    this.entities = new AuthorizedEntities(manager);
    this.periods = new ImplementationPeriods(manager);
    this.registries = new Registries(manager);
  }

  Optional<UseFacts> of(
      TransactionKind kind,
      String registry,
      List<UnitRun> runs,
      long quantity,
      Particulars particulars,
      Instant now) {
    if (!kind.usesAuthorizedUnits()) {
      return Optional.empty();
    }
    List<ItmoRun> parts = itmos.of(runs);
    Optional<Use> use = kind.use(particulars);
    Article6 terms = particulars.article6();
    String party = terms.usingParty() == null ? registry.substring(0, 3) : terms.usingParty();
    Integer year = particulars.useYear();
    return Optional.of(
        new UseFacts(
            use,
            terms,
            party,
            year,
            registries.byCode(registry).dayOf(now),
            parts,
            quantity,
            parts.stream()
                .map(i -> i.series().approach())
                .distinct()
                .flatMap(approach -> entities.inForce(registry, approach).stream())
                .toList(),
            use.filter(Use.NDC::equals).isPresent() && year != null
                ? periods.of(party, year)
                : Optional.empty()));
  }
}
