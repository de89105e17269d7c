package jp.go.jcmregistry.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** How a methodology is called is what its projects say, those that were rejected left out. */
class MethodologiesIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.get();

  private final Ledger ledger = new Ledger(DATABASE);

  @Test
  void projectsTogetherSayBothTitlesAndARejectedOneNone() {
    assertThat(named("ID_AM902")).isEmpty();
    propose("ID7901", "Chillers", null);
    assertThat(named("ID_AM902")).contains(new Methodology("ID_AM902", "Chillers", null));
    propose("ID7902", "Chillers", "冷凍機");
    assertThat(named("ID_AM902")).contains(new Methodology("ID_AM902", "Chillers", "冷凍機"));
    reject("ID7902");
    assertThat(named("ID_AM902")).contains(new Methodology("ID_AM902", "Chillers", null));
    reject("ID7901");
    assertThat(named("ID_AM902")).isEmpty();
    propose("ID7903", "Boilers", null);
    assertThat(named("ID_AM902")).contains(new Methodology("ID_AM902", "Boilers", null));
  }

  private static Optional<Methodology> named(String number) {
    return DATABASE.call(entities -> new Projects(entities).methodology("JPN01", number));
  }

  private void propose(String reference, String titleEn, String titleJa) {
    Project.Details details =
        new Project.Details(
            reference,
            "Test project",
            "試験事業",
            new Methodology("ID_AM902", titleEn, titleJa),
            "03. Energy Demand",
            "Energy generation",
            "Energy Efficiency Industry",
            "Emission reductions");
    Instant now = Instant.now();
    DATABASE.run(
        entities ->
            new Projects(entities)
                .add(new Project("JPN01", details, List.of(), ledger.operator().userId(), now)));
  }

  private void reject(String reference) {
    DATABASE.run(
        entities ->
            new Projects(entities)
                .byReference("JPN01", reference)
                .orElseThrow()
                .decide(
                    ProjectStatus.REJECTED,
                    ledger.approver().userId(),
                    Instant.now(),
                    "no longer"));
  }
}
