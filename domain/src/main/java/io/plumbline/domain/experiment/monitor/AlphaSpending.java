package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.numeric.StandardNormal;
import org.apache.commons.math3.special.Erf;

/** How much of the accepted chance of a false positive may be used up to which part of a test. */
public enum AlphaSpending {
  /** Alpha times the square of the part: Kim and DeMets (1987), phi = 2. */
  SQUARE {
    @Override
    double spent(double part, double alpha) {
      return alpha * part * part;
    }
  },
  /** Next to nothing early: Lan and DeMets (1983), as O'Brien and Fleming's bounds. */
  O_BRIEN_FLEMING {
    @Override
    double spent(double part, double alpha) {
      double edge = Math.sqrt(2) * Erf.erfcInv(alpha);
      return part == 0 ? 0 : 2 * StandardNormal.below(-edge / Math.sqrt(part));
    }
  },
  /** About evenly: Lan and DeMets (1983), as Pocock's bounds. */
  POCOCK {
    @Override
    double spent(double part, double alpha) {
      return alpha * Math.log1p((Math.E - 1) * part);
    }
  };

  abstract double spent(double part, double alpha);

  /**
   * Returns what may have been spent.
   *
   * @param part of the information of the whole test that has come, at least 0; all from 1 on
   * @param alpha of the whole test, in (0, 1)
   */
  public double upTo(double part, double alpha) {
    that(part >= 0, "The part of the information (%s) must not be negative.", part);
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    return spent(Math.min(1, part), alpha);
  }
}
