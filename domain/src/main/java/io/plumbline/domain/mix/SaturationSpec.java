package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.response.ConcaveHillCurve;
import io.plumbline.domain.mix.response.Curve;
import io.plumbline.domain.mix.response.ExponentialCurve;
import io.plumbline.domain.mix.response.HillCurve;
import io.plumbline.domain.mix.response.LogisticCurve;
import io.plumbline.domain.mix.response.RootCurve;
import io.plumbline.domain.mix.response.StraightCurve;
import io.plumbline.domain.mix.response.TanhCurve;

/**
 * Which diminishing returns a channel has; where they set in is inferred.
 *
 * @param slopeFree whether the slope of a Hill curve is inferred too; it is 1, and the curve
 *     concave, if not
 */
public record SaturationSpec(Family family, boolean slopeFree) {

  /** The families of saturation. */
  public enum Family {
    /** a^s / (a^s + k^s). */
    HILL,
    /** (1 - e^-λa) / (1 + e^-λa). */
    LOGISTIC,
    /** 1 - e^-λa. */
    EXPONENTIAL,
    /** a / (a + k): a Hill curve of slope 1. */
    MICHAELIS_MENTEN,
    /** tanh(a / c). */
    TANH,
    /** a^p, p at most 1: never full. */
    ROOT,
    /** The response is proportional to the pressure. */
    NONE
  }

  public SaturationSpec {
    that(!slopeFree || family == Family.HILL, "Only a Hill curve has a slope, not %s.", family);
  }

  /** Returns the curve of this family. */
  public Curve curve() {
    return switch (family) {
      case HILL -> slopeFree ? new HillCurve() : new ConcaveHillCurve();
      case MICHAELIS_MENTEN -> new ConcaveHillCurve();
      case LOGISTIC -> new LogisticCurve();
      case EXPONENTIAL -> new ExponentialCurve();
      case TANH -> new TanhCurve();
      case ROOT -> new RootCurve();
      case NONE -> new StraightCurve();
    };
  }
}
