package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import org.junit.jupiter.api.Test;

class SecondFactorsIT {
  private static final long STEP = 57_000_000;

  private final RegistryDatabase database = RegistryDatabase.get();
  private final List<PaperCode> codes = PaperCode.makeSet();

  @Test
  void aCodeIsGivenForOneActAndForThatAsOftenAsItIsSent() {
    long user = enrolled();

    use(user, STEP, "approve T-1");
    use(user, STEP, "approve T-1");

    assertThatThrownBy(() -> use(user, STEP, "approve T-2"))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            refused ->
                assertThat(refused.violations()).extracting("rule").containsExactly("J7302"));
    use(user, STEP + 1, "approve T-2");
  }

  @Test
  void ofManyActsAtTheSameTimeOneGetsTheCode() throws Exception {
    long user = enrolled();
    ExecutorService threads = Executors.newFixedThreadPool(5);
    List<Callable<Boolean>> acts =
        IntStream.range(0, 5)
            .<Callable<Boolean>>mapToObj(i -> () -> tries(user, "act " + i))
            .toList();
    try {
      List<Boolean> done = new ArrayList<>();
      for (Future<Boolean> act : threads.invokeAll(acts)) {
        done.add(act.get());
      }
      assertThat(done).containsOnlyOnce(true);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void theDatabaseHoldsACodeOnceWhoeverWritesIt() {
    long factor = factor(enrolled());
    String use = "INSERT INTO used_code VALUES (:factor, 7, '%s', now())";
    new Breaking(database, "app")
        .let("factor", factor)
        .refuses("j7302_each_code_once", use.formatted("one"), use.formatted("other"));
  }

  @Test
  void aRecoveryCodeStandsInOnce() {
    long user = enrolled();
    PaperCode code = codes.get(0);

    assertThat(recover(user, code)).isTrue();
    assertThat(recover(user, code)).isFalse();
    assertThat(recover(user, PaperCode.makeSet().get(0))).isFalse();
    assertThat(left(user)).isEqualTo(codes.size() - 1);
  }

  @Test
  void anotherAppTakesThePlaceOfTheFirst() {
    long user = enrolled();
    long first = factor(user);

    database.run(
        entities ->
            new SecondFactors(entities)
                .begin(user, new byte[20], List.of(), People.START.plusSeconds(9), user));

    assertThat(factor(user)).isNotEqualTo(first);
    assertThat(left(user)).isZero();
  }

  @Test
  void aFactorThatWasTakenAwayIsRemembered() {
    long user = enrolled();
    long nobody = database.call(People::representative).id();

    database.run(entities -> new SecondFactors(entities).end(user, People.START, null));

    database.run(
        entities -> {
          SecondFactors factors = new SecondFactors(entities);
          assertThat(factors.of(user)).isEmpty();
          assertThat(factors.everHad(user)).isTrue();
          assertThat(factors.everHad(nobody)).isFalse();
        });
  }

  private long enrolled() {
    long user = database.call(People::representative).id();
    database.run(
        entities ->
            new SecondFactors(entities).begin(user, new byte[20], codes, People.START, null));
    return user;
  }

  private void use(long user, long step, String act) {
    database.run(
        entities -> {
          SecondFactors factors = new SecondFactors(entities);
          factors.use(factors.of(user).orElseThrow(), step, act, People.START);
        });
  }

  private boolean tries(long user, String act) {
    try {
      use(user, STEP, act);
      return true;
    } catch (RuleBroken used) {
      return false;
    }
  }

  private boolean recover(long user, PaperCode code) {
    return database.call(
        entities -> {
          SecondFactors factors = new SecondFactors(entities);
          return factors.recover(factors.of(user).orElseThrow(), code, People.START);
        });
  }

  private long factor(long user) {
    return database.call(entities -> new SecondFactors(entities).of(user).orElseThrow().id());
  }

  private long left(long user) {
    return database.call(
        entities -> {
          SecondFactors factors = new SecondFactors(entities);
          return factors.codesLeft(factors.of(user).orElseThrow());
        });
  }
}
