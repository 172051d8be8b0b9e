package io.plumbline.domain.experiment.readout.match;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The return on cost of randomised pairs of geos, with the pairs that fit least trimmed (Chen and
 * Au 2022).
 *
 * @param trim the part trimmed on each side
 * @param estimate theta: the response to one unit of cost
 * @param standardError of theta
 */
public record TrimmedMatch(double trim, double estimate, double standardError) {

  /** The part that is trimmed at most unless asked for. */
  public static final double MOST = 0.25;

  private static final double NO_COST = 1e-10;
  private static final double TOLERANCE = 0.25;

  /** Roots whose asymmetries differ by less are equally good: then the surer one is taken. */
  private static final double SAME = 1e-9;

  /**
   * Returns the estimate for each possible part trimmed, up to {@code most}.
   *
   * @param response by pair, treated less control
   * @param cost by pair, treated less control
   * @throws IllegalArgumentException if no cost differs
   */
  public static List<TrimmedMatch> candidates(double[] response, double[] cost, double most) {
    int n = response.length;
    that(n >= 3, "A trimmed match needs 3 pairs, not %s.", n);
    that(most >= 0 && most <= 0.5, "The part trimmed (%s) must lie in [0, 0.5].", most);
    double largest = 0;
    for (double value : cost) {
      largest = Math.max(largest, Math.abs(value));
    }
    that(largest > NO_COST, "No pair was treated with a different cost.");
    List<TrimmedMatch> found = new ArrayList<>();
    for (int i = 0; i <= most * n + 1e-9 && n - 2 * i >= 2; i++) {
      TrimmedMatch candidate = at(new TrimmedPairs(response, cost, i));
      if (Double.isFinite(candidate.estimate()) && Double.isFinite(candidate.standardError())) {
        found.add(candidate);
      }
    }
    that(!found.isEmpty(), "Costs of treated and control geos cancel out.");
    return found;
  }

  /** Returns the least trimmed candidate whose error is about the smallest. */
  public static TrimmedMatch of(double[] response, double[] cost, double most) {
    List<TrimmedMatch> all = candidates(response, cost, most);
    double least = all.stream().mapToDouble(TrimmedMatch::standardError).min().orElseThrow();
    double bound = (1 + TOLERANCE / Math.sqrt(response.length)) * least;
    return all.stream().filter(one -> one.standardError() <= bound).findFirst().orElseThrow();
  }

  /** Returns the inference of this estimate from the pairs it was made of. */
  public TrimmedMatchInference inference(
      double[] response,
      double[] cost,
      TrimmedMatchInference.Reference reference,
      Alternative alternative) {
    return new TrimmedMatchInference(
        new TrimmedPairs(response, cost, (int) Math.round(trim * response.length)),
        estimate,
        standardError,
        reference,
        alternative);
  }

  private static TrimmedMatch at(TrimmedPairs pairs) {
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    double surest = Double.POSITIVE_INFINITY;
    for (int stretch = 0; stretch < pairs.stretches(); stretch++) {
      Integer[] order = pairs.order(pairs.inside(stretch));
      double response = 0;
      double cost = 0;
      for (int i = pairs.trimmed; i < pairs.pairs() - pairs.trimmed; i++) {
        response += pairs.response[order[i]];
        cost += pairs.cost[order[i]];
      }
      double root = response / cost;
      double slack = 1e-12 * Math.abs(root);
      if (root >= pairs.left(stretch) - slack && root <= pairs.right(stretch) + slack) {
        double skew = asymmetry(pairs, root);
        double error = error(pairs, root);
        double same = SAME * size(pairs, root);
        if (skew < least - same || skew <= least + same && error < surest) {
          least = Math.min(least, skew);
          surest = error;
          best = root;
        }
      }
    }
    return new TrimmedMatch((double) pairs.trimmed / pairs.pairs(), best, error(pairs, best));
  }

  /** The mean size of the errors: what asymmetries are small against. */
  private static double size(TrimmedPairs pairs, double theta) {
    return Arrays.stream(pairs.errors(theta)).map(Math::abs).average().orElse(0);
  }

  private static double asymmetry(TrimmedPairs pairs, double theta) {
    double[] errors = pairs.errors(theta);
    Arrays.sort(errors);
    double sum = 0;
    for (int i = pairs.trimmed; i < errors.length - pairs.trimmed; i++) {
      sum += Math.abs(errors[i] + errors[errors.length - 1 - i]);
    }
    return sum / pairs.kept();
  }

  private static double error(TrimmedPairs pairs, double theta) {
    if (Double.isNaN(theta)) {
      return Double.NaN;
    }
    double[] errors = pairs.errors(theta);
    Arrays.sort(errors);
    int first = pairs.trimmed;
    int last = errors.length - 1 - first;
    double squares = first * (errors[first] * errors[first] + errors[last] * errors[last]);
    for (int i = first; i <= last; i++) {
      squares += errors[i] * errors[i];
    }
    return Math.sqrt(squares) / Math.abs(pairs.keptCost(theta));
  }
}
