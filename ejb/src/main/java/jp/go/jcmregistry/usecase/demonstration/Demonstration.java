package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.usecase.demonstration.DemonstrationSteps.Loaded;
import jp.go.jcmregistry.usecase.notice.DueMaintenance;
import jp.go.jcmregistry.usecase.startup.RegistrySetUp;

/**
 * The demonstration data: loaded on the first start through the use cases a person has, with a
 * clock that moves through the years. As of 1 July 2024 the registry then discloses exactly what
 * the ministry published; whoever holds units is plainly fictitious.
 */
@ApplicationScoped
public class Demonstration {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final LocalDate BEGINNING = LocalDate.of(2015, 11, 2);
  private static final LocalTime OFFICE_OPENS = LocalTime.of(10, 0);

  @Inject private DemonstrationClock clock;
  @Inject private DemonstrationSteps steps;
  @Inject private Cast cast;
  @Inject private Play play;
  @Inject private Props props;
  @Inject private RegistrySetUp registrySetUp;
  @Inject private DueMaintenance maintenance;

  /** Told how far the loading is. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code of} steps are loaded. */
    void at(int done, int of);
  }

  /**
   * Loads what is not there yet and leaves the clock where the person who started wants it.
   *
   * @param start where the clock begins afterwards; null for the real time
   * @throws IllegalArgumentException when {@code start} lies before what is already there
   */
  @ActivateRequestContext
  public void load(Instant start, Progress progress) {
    Loaded before = steps.loaded();
    if (!before.complete()) {
      play(Script.until(end(start)), before.done(), start, progress);
    } else if (start != null && start.isBefore(clock.newest())) {
      throw new IllegalArgumentException(
          "The demonstration data reaches to %s: let -Dclock.start= name a later time, or name"
                  .formatted(clock.newest())
              + " another folder with -Ddata.dir=.");
    }
    begin(start);
    cast.enrol();
    maintenance.tell();
  }

  private static LocalDate end(Instant start) {
    return (start == null ? Instant.now() : start).atZone(ZONE).toLocalDate();
  }

  private void play(List<Step> script, int from, Instant start, Progress progress) {
    if (from == 0) {
      clock.set(at(BEGINNING));
      registrySetUp.ensure();
      cast.registerStaff();
      props.set(Cast.REGISTRY, Setting.INTERNATIONAL_TRANSFERS, 1);
      props.set(Cast.MONGOLIA, Setting.INTERNATIONAL_TRANSFERS, 1);
    }
    for (int i = from; i < script.size(); i++) {
      Step step = script.get(i);
      progress.at(i, script.size());
      if (step.day() == null) {
        begin(start);
      } else {
        clock.set(later(at(step.day()), clock.newest()));
      }
      play.play(step);
      steps.done(i, step.act().name(), script.size());
    }
    progress.at(script.size(), script.size());
  }

  private void begin(Instant start) {
    if (start == null) {
      clock.release();
    } else {
      clock.set(later(start, clock.newest()));
    }
  }

  private static Instant at(LocalDate day) {
    return day.atTime(OFFICE_OPENS).atZone(ZONE).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other.plusMillis(1);
  }
}
