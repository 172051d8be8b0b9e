package io.plumbline.domain.experiment.readout;

/**
 * The method for a test, chosen from the pre-period alone, by these rules in turn:
 *
 * <ol>
 *   <li>a geo without outcome before the test, or fewer than {@value
 *       IndexedSyntheticControl#FEWEST_PERIODS} periods, cannot be indexed: {@link Method#SCM}, on
 *       the KPI's own scale;
 *   <li>otherwise {@link Method#INDEXED_SCM}, whose weights are equal where that does as well.
 * </ol>
 */
public final class AutomaticMethod implements LiftEstimator {

  private final LiftEstimator plain = AugmentedSyntheticControl.plain();
  private final LiftEstimator indexed = new IndexedSyntheticControl();

  /**
   * A method and why it was chosen.
   *
   * @param reason one sentence
   */
  public record Choice(Method method, String reason) {}

  /** Returns the choice for a test. */
  public Choice choose(GeoPanel panel, GeoTest test) {
    test.within(panel);
    if (!indexable(panel, test)) {
      return new Choice(
          Method.SCM,
          "A geo has no outcome before the test, or it is short: geos cannot be indexed.");
    }
    return new Choice(
        Method.INDEXED_SCM,
        "The %s periods before the test suffice to weight the %s controls."
            .formatted(test.start(), test.controls().length));
  }

  static boolean indexable(GeoPanel panel, GeoTest test) {
    for (int[] rows : new int[][] {test.treated(), test.controls()}) {
      for (int row : rows) {
        if (!(TreatedSeries.sum(panel.outcome()[row], 0, test.start()) > 0)) {
          return false;
        }
      }
    }
    return test.start() >= IndexedSyntheticControl.FEWEST_PERIODS;
  }

  /** Returns the method that is chosen most: the effect names the one that was. */
  @Override
  public Method method() {
    return Method.INDEXED_SCM;
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    return chosen(panel, test).estimate(panel, test);
  }

  @Override
  public LiftEstimator held(GeoPanel panel, GeoTest test) {
    return chosen(panel, test).held(panel, test);
  }

  private LiftEstimator chosen(GeoPanel panel, GeoTest test) {
    return choose(panel, test).method() == Method.SCM ? plain : indexed;
  }
}
