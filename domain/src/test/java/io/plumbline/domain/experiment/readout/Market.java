package io.plumbline.domain.experiment.readout;

import java.util.random.RandomGenerator;

/** A panel in which it is known that nothing happened, and what was treated from when on. */
public record Market(GeoPanel panel, GeoTest test) {

  /** Makes markets. */
  public interface Maker {
    Market make(RandomGenerator random);
  }

  /** The same market whose treated geos gain {@code lift} from the start of the test. */
  public Market lifted(double lift) {
    double[][] outcome = panel.outcome().clone();
    for (int geo : test.treated()) {
      outcome[geo] = outcome[geo].clone();
      for (int t = test.start(); t < outcome[geo].length; t++) {
        outcome[geo][t] *= 1 + lift;
      }
    }
    return new Market(panel.with(outcome), test);
  }
}
