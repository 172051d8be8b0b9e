package io.plumbline.application;

import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.Method;

/**
 * A method whose time grows with the square of the geos and more, so that it stands beside others
 * on small panels alone: a page is waited for. The command line runs it on any.
 *
 * @param most geos that a panel may have
 */
record OnSmallPanels(LiftEstimator estimator, int most) implements LiftEstimator {

  @Override
  public Method method() {
    return estimator.method();
  }

  @Override
  public Effect estimate(GeoPanel panel, GeoTest test) {
    if (panel.geos().size() > most) {
      throw new IllegalArgumentException(
          "%s of %d geos takes too long to wait for.".formatted(method(), panel.geos().size()));
    }
    return estimator.estimate(panel, test);
  }
}
