package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.cooperation.RecordKeeping;
import jp.go.jcmregistry.usecase.demonstration.DemonstrationClock;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.usecase.notice.DueMaintenance;
import jp.go.jcmregistry.usecase.notice.Information;
import jp.go.jcmregistry.usecase.notice.Maintenance;
import jp.go.jcmregistry.usecase.reporting.RegistryWatch;
import jp.go.jcmregistry.usecase.transaction.DueTransactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A window of maintenance: announced, begun, ended by itself, with a clock that is moved. */
@ExtendWith(ArquillianExtension.class)
class MaintenanceIT {
  private static final String REGISTRY = "JPN01";
  private static final Duration LENGTH = Duration.ofHours(8);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

  @Inject private SchemaOwner owner;
  @Inject private Scene scene;
  @Inject private Stage stage;
  @Inject private SignIn signIn;
  @Inject private RecordKeeping records;
  @Inject private Maintenance maintenance;
  @Inject private DueTransactions due;
  @Inject private DueMaintenance dueMaintenance;
  @Inject private Information information;
  @Inject private RegistryWatch watch;
  @Inject private DemonstrationClock clock;
  @Inject private RegistryClock registryClock;

  private Instant begin;
  private Instant end;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @BeforeEach
  void announceItThreeWeeksAhead() {
    owner.execute("DELETE FROM notice_version");
    scene.set(100);
    begin = registryClock.now().plus(Duration.ofDays(21)).truncatedTo(ChronoUnit.MINUTES);
    end = begin.plus(LENGTH);
    String change = stage.as(scene.operator(), this::enter);
    stage.as(
        scene.approver(),
        () -> {
          records.approve(change);
          return change;
        });
  }

  @AfterEach
  void giveTheRegistryItsTimeBack() {
    clock.release();
    owner.execute("DELETE FROM notice_version");
    delay(0);
  }

  @Test
  void itIsAnnouncedBeginsAndEndsByItself() {
    assertThat(maintenance.near(REGISTRY)).as("three weeks ahead").isEmpty();
    clock.set(begin.minus(Duration.ofDays(14)));
    assertThat(near().isClosed()).isFalse();
    assertThat(near().isWarned()).isFalse();

    clock.set(begin.minus(Duration.ofMinutes(30)));
    String waiting = scene.propose(10);
    delay(60);
    String delayed = scene.propose(20);
    scene.approve(delayed);
    clock.set(begin.minus(Duration.ofMinutes(15)));
    assertThat(near().isWarned()).isTrue();
    assertThat(signIn.again(scene.holder())).isPresent();

    clock.set(begin.plus(Duration.ofHours(2)));
    assertThat(near().isClosed()).isTrue();
    assertThat(signIn.again(scene.holder())).as("the session ends").isEmpty();
    assertThat(signIn.toFinish(scene.holder())).as("but for its draft").isPresent();
    assertThat(signIn.again(scene.operator())).as("staff stay").isPresent();
    RuleBroken closed = catchThrowableOfType(RuleBroken.class, () -> scene.approve(waiting));
    assertThat(closed.violations()).extracting(Violation::rule).containsExactly("J9001");
    due.expire();
    due.execute();
    assertThat(scene.detail(waiting).status()).isEqualTo(TransactionStatus.PROPOSED);
    assertThat(scene.detail(delayed).status()).isEqualTo(TransactionStatus.DELAYED);

    clock.set(end);
    assertThat(maintenance.near(REGISTRY)).isEmpty();
    assertThat(signIn.again(scene.holder())).isPresent();
    due.execute();
    assertThat(scene.detail(delayed).status()).isEqualTo(TransactionStatus.COMPLETED);
    delay(0);
    scene.approve(waiting);
    assertThat(scene.detail(waiting).status()).isEqualTo(TransactionStatus.COMPLETED);
  }

  @Test
  void nothingIsLateForBeingDueWhileTheRegistryIsClosed() {
    due.execute();
    clock.set(begin.minus(Duration.ofMinutes(30)));
    delay(60);
    String delayed = scene.propose(20);
    scene.approve(delayed);
    clock.set(begin.plus(Duration.ofHours(2)));
    assertThat(isLate()).as("closed").isFalse();
    clock.set(end.plus(Duration.ofMinutes(5)));
    assertThat(isLate()).as("just open again").isFalse();
    clock.set(end.plus(Duration.ofMinutes(20)));
    assertThat(isLate()).isTrue();
    due.execute();
    assertThat(isLate()).isFalse();
  }

  private boolean isLate() {
    return stage.as(scene.operator(), () -> watch.now()).alerts().stream()
        .anyMatch(alert -> alert.concern() == RegistryWatch.Concern.JOBS_LATE);
  }

  @Test
  void holdersAndStaffAreToldInPerson() {
    dueMaintenance.tell();

    for (String person : List.of(scene.holder(), scene.operator())) {
      Information.Message message =
          stage.as(person, () -> information.welcome(1).messages().get(0));
      assertThat(message.kind()).isEqualTo(NotificationKind.MAINTENANCE);
      assertThat(message.text(Locale.JAPANESE)).startsWith("メンテナンスのため").contains("年", "JST", "GMT");
      assertThat(message.text(Locale.ENGLISH)).contains("JST", "GMT").doesNotContain("年");
    }
  }

  private Maintenance.Near near() {
    return maintenance.near(REGISTRY).orElseThrow();
  }

  private String enter() {
    Map<String, String> answers = new HashMap<>();
    answers.put("category", "MAINTENANCE");
    answers.put("titleEn", "Maintenance");
    answers.put("titleJa", "メンテナンスのお知らせ");
    answers.put("bodyEn", "The system is renewed.");
    answers.put("bodyJa", "システムを更新します。");
    answers.put("validFrom", TIME.format(registryClock.now()).substring(0, 10));
    answers.put("pinned", "no");
    answers.put("withdrawn", "no");
    answers.put("windowFrom", TIME.format(begin));
    answers.put("windowUntil", TIME.format(end));
    return records.propose(RecordKind.NOTICE, new Answers(answers));
  }

  private void delay(int minutes) {
    owner.execute(
        "INSERT INTO registry_setting (registry, key, value, effective_at)"
            + " VALUES ('JPN01', 'TRANSFER_DELAY_MINUTES', '%d', registry_now())"
                .formatted(minutes));
  }
}
