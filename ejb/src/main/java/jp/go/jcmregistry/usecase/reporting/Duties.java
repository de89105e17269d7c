package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.reporting.Duty;
import jp.go.jcmregistry.domain.reporting.DutyKind;
import jp.go.jcmregistry.domain.reporting.DutyStage;
import jp.go.jcmregistry.domain.reporting.RecordedDuties;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** What the Party of a registry has to report, when, and whether it did. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class Duties {
  @Inject private RecordedDuties duties;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;
  @Inject private CurrentUser currentUser;

  /**
   * One report.
   *
   * @param concerns the year or the cooperative approach it is about
   * @param remindedAt when operators were last reminded; null where they were not
   */
  public record Row(
      DutyKind kind,
      String concerns,
      LocalDate dueOn,
      LocalDate doneOn,
      String document,
      DutyStage stage,
      Instant remindedAt)
      implements Serializable {}

  /** The calendar, in the order in which reports are due. */
  public List<Row> calendar() {
    Registry registry = registries.byCode(currentUser.actor().registry());
    Instant now = clock.now();
    LocalDate today = registry.dayOf(now);
    return duties.calendar(registry, now).stream().map(duty -> row(registry, duty, today)).toList();
  }

  private Row row(Registry registry, Duty duty, LocalDate today) {
    return new Row(
        duty.kind(),
        duty.concerns(),
        duty.dueOn(),
        duty.doneOn(),
        duty.document(),
        duty.stage(today),
        duties.remindedAt(registry, duty).orElse(null));
  }
}
