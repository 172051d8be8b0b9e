package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.PlanKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one draw by the channels' amounts, its slopes, and separable upper bounds of it.
 * Holds scratch space: one for each thread.
 */
final class MixReturnsRoom {

  /*
   * In a cell the parts make L = sum c_m r_m + sum c_l delta r_l r_u. Within a box, r_m in [A_m, B_m],
   * McCormick's envelope bounds each product by the mean of its two upper planes,
   *
   *   r_l r_u <= r_l (A_u + B_u) / 2 + r_u (A_l + B_l) / 2 - (A_l B_u + B_l A_u) / 2
   *
   * and where parts multiply the chord of the exponential between L's least and greatest bounds it
   * by a straight function of L. Either way what is left is a weighted sum of responses.
   */

  private static final double ROUNDING = 1e-12;

  private final PlanningDraws draws;
  private final ResolvedMixModel model;
  private final SpendLines lines;
  private final BaselineAtDraw baselineAt;
  private final PlanResponse[] channels;
  private final boolean multiplicative;
  private final int geos;
  private final int cells;
  private final double[] worth;
  private final double[] position;
  private final double[] all;
  private final double[] none;
  private final double[][] responses;
  private final double[][] slopes;
  private final double[][] lower;
  private final double[][] upper;
  private final double[][] byResponse;
  private final double[] baseline;
  private final double[] sums;
  private final double[] outcome;
  private final double[] own;
  private final double[] ownBefore;
  private final double[] least;
  private final double[] most;

  /** By draw, then channel: what each line's own odds are, once they were needed. */
  private final List<double @Nullable []> kept;

  MixReturnsRoom(PlanFrame frame, PlanningDraws draws, SpendLines lines) {
    this.draws = draws;
    this.model = frame.model();
    this.lines = lines;
    this.baselineAt = new BaselineAtDraw(frame, draws.all());
    int count = model.channels().size();
    this.channels =
        IntStream.range(0, count)
            .mapToObj(m -> new PlanResponse(frame, m))
            .toArray(PlanResponse[]::new);
    this.multiplicative = model.scale().multiplicative();
    this.geos = model.geos().size();
    this.cells = frame.cells();
    this.worth = PlanEvaluator.worth(frame);
    this.position = new double[draws.dimension()];
    this.all = new double[count];
    this.none = new double[cells];
    this.responses = new double[count][cells];
    this.slopes = new double[count][cells];
    this.lower = new double[count][cells];
    this.upper = new double[count][cells];
    this.byResponse = new double[count][cells];
    this.baseline = new double[cells];
    this.sums = new double[cells];
    this.outcome = new double[cells];
    int inner = Arrays.stream(channels).mapToInt(PlanResponse::inner).max().orElse(0);
    this.own = new double[inner];
    this.ownBefore = new double[inner];
    this.least = new double[cells];
    this.most = new double[cells];
    this.kept = new ArrayList<>(Collections.nCopies(draws.count() * count, null));
  }

  /** Whether the responses of all varying channels are concave in every so many draws. */
  boolean concave(int from, int stride, int count) {
    for (int d = from; d < count; d += stride) {
      draws.read(d, position);
      for (int m : lines.places()) {
        channels[m].at(position);
        if (!channels[m].concave()) {
          return false;
        }
      }
    }
    return true;
  }

  private void load(int d) {
    draws.read(d, position);
    for (int m = 0; m < channels.length; m++) {
      channels[m].at(position);
      channels[m].line(lines.fixed(m), lines.perMoney(m));
      int place = d * channels.length + m;
      kept.set(place, channels[m].remember(kept.get(place)));
    }
    if (multiplicative) {
      baselineAt.write(draws.place(d), position, baseline);
    }
  }

  /** Returns the outcome of draw {@code d}; without the baseline where parts add up. */
  double evaluate(int d, double[] amounts) {
    load(d);
    lines.spread(amounts, all);
    Arrays.fill(sums, 0);
    for (int m = 0; m < channels.length; m++) {
      channels[m].along(all[m], responses[m], slopes[m], own);
      for (int i = 0; i < cells; i++) {
        double coefficient = draws.coefficient(d, m, i % geos);
        byResponse[m][i] = coefficient;
        sums[i] += coefficient * responses[m][i];
      }
    }
    for (Halo halo : model.halos()) {
      double strength = halo.strength(position);
      double[] low = responses[halo.lower()];
      double[] up = responses[halo.upper()];
      for (int i = 0; i < cells; i++) {
        double factor = strength * draws.coefficient(d, halo.lower(), i % geos);
        sums[i] += factor * low[i] * up[i];
        byResponse[halo.lower()][i] += factor * up[i];
        byResponse[halo.upper()][i] += factor * low[i];
      }
    }
    return PlanKernel.outcome(
        multiplicative ? baseline : none, sums, worth, multiplicative, outcome);
  }

  /** Adds the slopes at what was evaluated last, by the amounts that vary. */
  void slopes(double weight, double[] to) {
    int[] places = lines.places();
    for (int k = 0; k < places.length; k++) {
      int m = places[k];
      double sum = 0;
      for (int i = 0; i < cells; i++) {
        double more = multiplicative ? outcome[i] : worth[i];
        sum += more * byResponse[m][i] * slopes[m][i];
      }
      to[k] += weight * sum;
    }
  }

  /** Adds draw {@code d}'s bound between two boundaries to {@code tables}. */
  void tabulate(
      int d, double weight, double[] from, double[] to, MixReturns.MixReturnsTables tables) {
    load(d);
    boolean straight = !multiplicative && model.halos().isEmpty();
    if (straight) {
      lines.spread(from, all);
      for (int m = 0; m < channels.length; m++) {
        for (int i = 0; i < cells; i++) {
          byResponse[m][i] = worth[i] * draws.coefficient(d, m, i % geos);
        }
      }
    } else {
      tables.constant += weight * surround(d, from, to);
    }
    for (int m = 0; m < channels.length; m++) {
      if (!lines.varies(m)) {
        channels[m].along(all[m], responses[m], slopes[m], own);
        tables.constant += weight * PlanKernel.dot(byResponse[m], responses[m]);
      }
    }
    int[] places = lines.places();
    for (int k = 0; k < places.length; k++) {
      tabulate(places[k], weight, tables.nodes[k], k, tables);
    }
  }

  private void tabulate(
      int m, double weight, double[] nodes, int k, MixReturns.MixReturnsTables tables) {
    double[] before = ownBefore;
    double[] here = own;
    for (int n = 0; n < nodes.length; n++) {
      channels[m].along(nodes[n], responses[m], slopes[m], here);
      tables.values[k][n] += weight * PlanKernel.dot(byResponse[m], responses[m]);
      if (n > 0) {
        boolean finite = channels[m].bounds(nodes[n - 1], nodes[n], before, here, least, most);
        double low = PlanKernel.dot(byResponse[m], least);
        double high = finite ? PlanKernel.dot(byResponse[m], most) : Double.POSITIVE_INFINITY;
        tables.least[k][n - 1] += weight * low * (1 - ROUNDING);
        tables.most[k][n - 1] += weight * high * (1 + ROUNDING);
      }
      double[] kept = before;
      before = here;
      here = kept;
    }
  }

  /** Writes what a response is worth at most in a box, and returns what is to be added. */
  private double surround(int d, double[] from, double[] to) {
    lines.spread(to, all);
    for (int m = 0; m < channels.length; m++) {
      channels[m].along(all[m], upper[m], slopes[m], own);
    }
    lines.spread(from, all);
    Arrays.fill(sums, 0);
    for (int m = 0; m < channels.length; m++) {
      channels[m].along(all[m], lower[m], slopes[m], own);
      for (int i = 0; i < cells; i++) {
        byResponse[m][i] = draws.coefficient(d, m, i % geos);
      }
    }
    for (Halo halo : model.halos()) {
      double strength = halo.strength(position);
      int l = halo.lower();
      int u = halo.upper();
      for (int i = 0; i < cells; i++) {
        double factor = 0.5 * strength * draws.coefficient(d, l, i % geos);
        byResponse[l][i] += factor * (lower[u][i] + upper[u][i]);
        byResponse[u][i] += factor * (lower[l][i] + upper[l][i]);
        sums[i] -= factor * (lower[l][i] * upper[u][i] + upper[l][i] * lower[u][i]);
      }
    }
    double constant = 0;
    for (int i = 0; i < cells; i++) {
      constant += multiplicative ? chord(i) : straight(i);
    }
    return constant;
  }

  private double straight(int i) {
    for (double[] by : byResponse) {
      by[i] *= worth[i];
    }
    return worth[i] * sums[i];
  }

  private double chord(int i) {
    double low = sums[i];
    double high = sums[i];
    for (int m = 0; m < channels.length; m++) {
      low += byResponse[m][i] * lower[m][i];
      high += byResponse[m][i] * upper[m][i];
    }
    double base = worth[i] * Math.exp(baseline[i] + low);
    double range = high - low;
    double slope = range > 1e-9 ? base * Math.expm1(range) / range : base * Math.exp(range);
    for (double[] by : byResponse) {
      by[i] *= slope;
    }
    return base + slope * (sums[i] - low);
  }
}
