package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.AuthorizedEntities;
import jp.go.jcmregistry.domain.cooperation.AuthorizedEntities.InForce;
import jp.go.jcmregistry.domain.reporting.BookedFigure;
import jp.go.jcmregistry.domain.reporting.Bookings;
import jp.go.jcmregistry.domain.reporting.Bookings.Part;
import jp.go.jcmregistry.domain.reporting.Bookings.Scope;
import jp.go.jcmregistry.domain.reporting.Breakdown;
import jp.go.jcmregistry.domain.reporting.NdcPeriod;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/**
 * The annual information that a Party's biennial transparency report carries (decision 2/CMA.3,
 * annex, paragraph 23): the accounting of a period and what its figures are made of.
 */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class RegularInformation {
  @Inject private Adjustments adjustments;
  @Inject private Bookings bookings;
  @Inject private AuthorizedEntities entities;
  @Inject private CurrentUser currentUser;

  /** One figure divided by everything that the paragraph names. */
  public record Divided(BookedFigure figure, Map<Breakdown, List<Part>> parts)
      implements Serializable {}

  /**
   * The information of a period.
   *
   * @param authorizedForOimp by year; years without any are left out
   * @param entities those authorized now
   */
  public record View(
      Adjustments.View adjustments,
      Map<Integer, Long> authorizedForOimp,
      List<InForce> entities,
      List<Divided> divided)
      implements Serializable {}

  /** The information of the period of a metric that begins in a year. */
  public View of(String metric, int firstYear) {
    Adjustments.View view = adjustments.of(metric, firstYear);
    String registry = currentUser.actor().registry();
    Instant until = view.closing() == null ? Bookings.EVER : view.closing().recordedAt();
    Scope scope = new Scope(registry, metric, until);
    NdcPeriod period = view.accounting().period();
    return new View(
        view,
        bookings.perYear(scope, BookedFigure.AUTHORIZED_FOR_OIMP),
        entities.inForce(registry),
        List.of(
            divided(scope, BookedFigure.FIRST_TRANSFERRED, period),
            divided(scope, BookedFigure.USED, period),
            divided(scope, BookedFigure.AUTHORIZED_FOR_OIMP, period)));
  }

  private Divided divided(Scope scope, BookedFigure figure, NdcPeriod period) {
    Map<Breakdown, List<Part>> parts = new EnumMap<>(Breakdown.class);
    for (Breakdown by : Breakdown.values()) {
      parts.put(
          by,
          bookings.divided(scope, figure, by).stream()
              .filter(part -> period.contains(part.year()))
              .toList());
    }
    return new Divided(figure, parts);
  }
}
