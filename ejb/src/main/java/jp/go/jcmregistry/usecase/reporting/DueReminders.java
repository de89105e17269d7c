package jp.go.jcmregistry.usecase.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.reporting.Duty;
import jp.go.jcmregistry.domain.reporting.DutyStage;
import jp.go.jcmregistry.domain.reporting.RecordedDuties;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** Reminds the operators of every registry of the reports that are due, once in each stage. */
@Dependent
public class DueReminders {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private RecordedDuties duties;
  @Inject private Notifications notifications;
  @Inject private RegistryUsers users;
  @Inject private RegistryClock clock;

  /** Sends what is to be sent now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void remind() {
    entities
        .createQuery("SELECT r FROM Registry r ORDER BY r.code", Registry.class)
        .getResultList()
        .forEach(this::remind);
  }

  private void remind(Registry registry) {
    Instant now = clock.now();
    List<Long> operators = users.having(registry.code(), Role.OPERATOR);
    if (operators.isEmpty()) {
      return;
    }
    for (Duty duty : duties.claimReminders(registry, now)) {
      notifications.tell(operators, kind(duty, registry.dayOf(now)), null, detail(duty), now);
    }
  }

  private static NotificationKind kind(Duty duty, LocalDate today) {
    return duty.stage(today) == DutyStage.OVERDUE
        ? NotificationKind.DUTY_OVERDUE
        : NotificationKind.DUTY_COMES;
  }

  private static String detail(Duty duty) {
    return duty.kind().abbreviation() + " " + duty.concerns() + " (" + duty.dueOn() + ")";
  }
}
