package jp.go.jcmregistry.domain.reporting;

/**
 * The methods of applying corresponding adjustments (decision 2/CMA.3, annex, paragraph 7). A Party
 * applies one of them throughout a period of its NDC. Everything in which they differ stands here.
 */
public enum AdjustmentMethod {
  /** 7(a)(i): a target for one year, and a trajectory or budget that leads to it. */
  TRAJECTORY(Basis.NET_OF_THE_YEAR, Span.TARGET_YEAR, false),
  /** 7(a)(ii): a target for one year, adjusted by the average over the years that have passed. */
  AVERAGING(Basis.AVERAGE_SO_FAR, Span.TARGET_YEAR, true),
  /** 7(b): a target over several years, adjusted each year and judged over their sum. */
  MULTI_YEAR(Basis.NET_OF_THE_YEAR, Span.WHOLE_PERIOD, false);

  /** What the adjustment of one year is. */
  private enum Basis {
    NET_OF_THE_YEAR {
      @Override
      Fraction of(long net, long cumulativeNet, int elapsed) {
        return Fraction.of(net);
      }
    },
    AVERAGE_SO_FAR {
      @Override
      Fraction of(long net, long cumulativeNet, int elapsed) {
        return Fraction.of(cumulativeNet, elapsed);
      }
    };

    abstract Fraction of(long net, long cumulativeNet, int elapsed);
  }

  /** Over which years the target is judged. */
  public enum Span {
    TARGET_YEAR,
    WHOLE_PERIOD
  }

  private final Basis basis;
  private final Span judgedOver;
  private final boolean indicativeBeforeTargetYear;

  AdjustmentMethod(Basis basis, Span judgedOver, boolean indicativeBeforeTargetYear) {
    this.basis = basis;
    this.judgedOver = judgedOver;
    this.indicativeBeforeTargetYear = indicativeBeforeTargetYear;
  }

  /**
   * The adjustment of one year.
   *
   * @param elapsed years of the period up to and including this one
   */
  Fraction adjustment(long net, long cumulativeNet, int elapsed) {
    return basis.of(net, cumulativeNet, elapsed);
  }

  /** A target for the last year of the period, or for all of its years together. */
  public Span judgedOver() {
    return judgedOver;
  }

  /** True where the figures of the years before the target year only show where it is going. */
  public boolean isIndicativeBeforeTargetYear() {
    return indicativeBeforeTargetYear;
  }
}
