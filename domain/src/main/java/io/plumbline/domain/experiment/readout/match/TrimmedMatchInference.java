package io.plumbline.domain.experiment.readout.match;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.shared.Probability;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Inference by the studentised trimmed mean of response less theta cost. Thetas that are not
 * rejected need not be in one piece: the interval spans them, and zero counts as rejected only if
 * everything beyond it is, so that both stay one test.
 */
public final class TrimmedMatchInference implements LiftInference {

  private static final int HALVINGS = 200;

  private final TrimmedPairs pairs;
  private final double estimate;
  private final double standardError;
  private final Alternative alternative;
  private final RealDistribution reference;
  private final double direction;

  /** What the studentised mean is compared with. */
  public enum Reference {
    /** The normal distribution, as published; too narrow for few pairs. */
    NORMAL,
    /** Student's t with one degree of freedom less than pairs are kept. */
    STUDENT
  }

  TrimmedMatchInference(
      TrimmedPairs pairs,
      double estimate,
      double standardError,
      Reference reference,
      Alternative alternative) {
    this.pairs = pairs;
    this.estimate = estimate;
    this.standardError = standardError;
    this.alternative = alternative;
    this.reference =
        switch (reference) {
          case NORMAL -> new NormalDistribution(null, 0, 1);
          case STUDENT -> new TDistribution(null, pairs.kept() - 1);
        };
    this.direction = Math.signum(pairs.keptCost(estimate));
  }

  @Override
  public double estimate() {
    return estimate;
  }

  @Override
  public double standardError() {
    return Math.max(standardError, Double.MIN_NORMAL);
  }

  @Override
  public Alternative alternative() {
    return alternative;
  }

  @Override
  public double pValue() {
    boolean below = alternative == Alternative.TWO_SIDED ? estimate > 0 : upwards();
    double most = 0;
    for (int stretch = 0; stretch < pairs.stretches(); stretch++) {
      double from = below ? pairs.left(stretch) : Math.max(0, pairs.left(stretch));
      double to = below ? Math.min(0, pairs.right(stretch)) : pairs.right(stretch);
      if (from <= to) {
        for (double theta : turns(stretch, from, to)) {
          most = Math.max(most, acceptance(theta));
        }
      }
    }
    return most;
  }

  private boolean upwards() {
    return alternative == Alternative.GREATER;
  }

  /** The p-value of one theta. */
  private double acceptance(double theta) {
    double t =
        direction
            * (Double.isInfinite(theta)
                ? pairs.studentisedAtInfinity(Math.signum(theta))
                : pairs.studentised(theta));
    return switch (alternative) {
      case TWO_SIDED -> Math.min(1, 2 * reference.cumulativeProbability(-Math.abs(t)));
      case GREATER -> reference.cumulativeProbability(-t);
      case LESS -> reference.cumulativeProbability(t);
    };
  }

  /**
   * The ends of [from, to] and where between them the studentised mean is zero or turns, sorted.
   */
  private double[] turns(int stretch, double from, double to) {
    double middle = pairs.inside(stretch);
    Integer[] order = pairs.order(middle);
    int n = pairs.pairs();
    int first = pairs.trimmed;
    int last = n - 1 - first;
    double y = 0;
    double x = 0;
    double yy = 0;
    double xy = 0;
    double xx = 0;
    double ySum = 0;
    double xSum = 0;
    for (int i = first; i <= last; i++) {
      double r = pairs.response[order[i]];
      double c = pairs.cost[order[i]];
      double weight = 1 + (i == first ? first : 0) + (i == last ? first : 0);
      y += r;
      x += c;
      ySum += weight * r;
      xSum += weight * c;
      yy += weight * r * r;
      xy += weight * r * c;
      xx += weight * c * c;
    }
    double p = yy - ySum * ySum / n;
    double q = xy - xSum * ySum / n;
    double s = xx - xSum * xSum / n;
    double root = y / x;
    double turn = (x * p - y * q) / (q * x - y * s);
    return DoubleStream.of(from, root, turn, to)
        .filter(theta -> theta >= from && theta <= to)
        .sorted()
        .toArray();
  }

  @Override
  public LiftInterval interval(double alpha) {
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    double lower = Double.NEGATIVE_INFINITY;
    double upper = Double.POSITIVE_INFINITY;
    if (alternative != Alternative.LESS) {
      lower = Math.min(estimate, lowest(alpha));
    }
    if (alternative != Alternative.GREATER) {
      upper = Math.max(estimate, highest(alpha));
    }
    boolean rejected = pValue() < alpha;
    if (alternative != Alternative.LESS && estimate > 0) {
      lower = rejected ? Math.max(lower, Double.MIN_VALUE) : Math.min(lower, 0);
    }
    if (alternative != Alternative.GREATER && estimate < 0) {
      upper = rejected ? Math.min(upper, -Double.MIN_VALUE) : Math.max(upper, 0);
    }
    return new LiftInterval(lower, upper, new Probability(1 - alpha));
  }

  private double lowest(double alpha) {
    for (int stretch = 0; stretch < pairs.stretches(); stretch++) {
      double[] turns = turns(stretch, pairs.left(stretch), pairs.right(stretch));
      for (int i = 0; i < turns.length; i++) {
        if (acceptance(turns[i]) >= alpha) {
          return i == 0 ? turns[i] : border(turns[i - 1], turns[i], alpha);
        }
      }
    }
    return estimate;
  }

  private double highest(double alpha) {
    for (int stretch = pairs.stretches() - 1; stretch >= 0; stretch--) {
      double[] turns = turns(stretch, pairs.left(stretch), pairs.right(stretch));
      for (int i = turns.length - 1; i >= 0; i--) {
        if (acceptance(turns[i]) >= alpha) {
          return i == turns.length - 1 ? turns[i] : border(turns[i + 1], turns[i], alpha);
        }
      }
    }
    return estimate;
  }

  /** The last accepted theta on the way from an accepted to a rejected one. */
  private double border(double rejected, double accepted, double alpha) {
    double in = accepted;
    double out = rejected;
    if (Double.isInfinite(out)) {
      double step = Math.max(standardError(), 1e-12 * Math.abs(in));
      out = in + Math.signum(rejected) * step;
      while (acceptance(out) >= alpha && Double.isFinite(out)) {
        step *= 2;
        out = in + Math.signum(rejected) * step;
      }
    }
    for (int i = 0; i < HALVINGS && in != out; i++) {
      double middle = in + (out - in) / 2;
      if (middle == in || middle == out) {
        return in;
      }
      if (acceptance(middle) >= alpha) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }
}
