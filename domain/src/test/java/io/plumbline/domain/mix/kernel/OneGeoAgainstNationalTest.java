package io.plumbline.domain.mix.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OneGeoAgainstNationalTest {

  private static final int PERIODS = 60;
  private static final int FITTED = 52;

  private final GeoWorld world = new GeoWorld(1, PERIODS, FITTED, 3, 4, 18, 3);
  private final GeoLinearBlock geo = world.block();
  private final NationalLinearBlock national;

  OneGeoAgainstNationalTest() {
    double[] columns = new double[PERIODS * 7];
    double[] scales = new double[7];
    for (int t = 0; t < PERIODS; t++) {
      System.arraycopy(world.local, t * 3, columns, t * 7, 3);
      System.arraycopy(world.shared, t * 4, columns, t * 7 + 3, 4);
    }
    for (int j = 0; j < 3; j++) {
      scales[j] = Math.hypot(world.deviationScales[j], world.meanScales[j]);
    }
    System.arraycopy(world.sharedScales, 0, scales, 3, 4);
    national = new NationalLinearBlock(columns, 7, scales, world.walk, world.steps, FITTED);
  }

  @Test
  void one_geo_is_a_nation() {
    assertThat(geo.dof()).isCloseTo(national.dof(), within(1e-9));
    double[] residual = world.residual(1);
    for (double sigma : new double[] {0.1, 0.5, 1.3}) {
      for (double tau : new double[] {1e-3, 0.2, 2}) {
        double[] byMedia = new double[FITTED];
        double[] byScale = new double[2];
        double[] expectedByMedia = new double[FITTED];
        double[] expectedByScale = new double[2];
        double value = geo.logLikelihood(residual, sigma, tau, byMedia, byScale, geo.scratch());
        double expected =
            national.logLikelihood(
                residual, sigma, tau, expectedByMedia, expectedByScale, national.scratch());
        assertThat(value).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        assertThat(byMedia).containsExactly(expectedByMedia, within(1e-9 / (sigma * sigma)));
        assertThat(byScale).containsExactly(expectedByScale, within(1e-7));
      }
    }
  }
}
