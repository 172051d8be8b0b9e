package io.plumbline.domain.mix.attribution;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.mix.planning.PlanFrame;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Seed;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

/**
 * Credits channels with their Shapley values: over all orders in which channels could have been
 * switched on, what each added to the outcome, in every draw of the posterior.
 *
 * <p>Players are all channels, organic ones too; what comes without any belongs to nobody.
 */
public final class ShapleyAttribution {

  /** How many pairs of orders are drawn in each draw of the posterior. */
  private static final int PAIRS = 8;

  private static final int BLOCKS = 16;

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final ShapleyMethod method;
  private final Seed seed;
  private final double[][] credits;
  private final double[][] shares;
  private final double[][] contributions;
  private final double[][] parts;
  private final double[][] lifts;
  private final double[] totals;
  private final double[][] variances;
  private final double[] gaps;
  private final long[] visited;

  private ShapleyAttribution(PlanningDraws draws, ShapleyMethod method, Seed seed) {
    ResolvedMixModel model = draws.model();
    this.frame = PlanFrame.window(model);
    this.draws = draws;
    this.method = method;
    this.seed = seed;
    int players = model.channels().size();
    this.credits = new double[players][draws.count()];
    this.shares = new double[players][draws.count()];
    this.contributions = new double[players][draws.count()];
    this.parts = new double[players][draws.count()];
    this.lifts = new double[model.halos().size()][draws.count()];
    this.totals = new double[draws.count()];
    this.variances = new double[BLOCKS][players];
    this.gaps = new double[BLOCKS];
    this.visited = new long[BLOCKS];
  }

  /** Returns the method that is exact for a model where there is one, and the quickest of them. */
  public static ShapleyMethod best(ResolvedMixModel model) {
    boolean halos = !model.halos().isEmpty();
    if (!model.scale().multiplicative()) {
      return halos ? ShapleyMethod.PAIRWISE : ShapleyMethod.ADDITIVE;
    }
    if (!halos) {
      return ShapleyMethod.INTEGRAL;
    }
    return model.channels().size() <= Coalitions.MOST_PLAYERS
        ? ShapleyMethod.ENUMERATED
        : ShapleyMethod.SAMPLED;
  }

  /**
   * Returns who gets credit for what.
   *
   * @param method one that the model allows: {@link #best}, {@code ENUMERATED} or {@code SAMPLED}
   * @param lastClick what an imported table credits channels with; may be empty
   * @param seed of the orders, where they are sampled
   */
  public static Attribution of(
      PlanningDraws draws,
      ShapleyMethod method,
      Map<ChannelId, Double> lastClick,
      Seed seed,
      Batch batch) {
    int players = draws.model().channels().size();
    that(
        method == best(draws.model())
            || method == ShapleyMethod.SAMPLED
            || (method == ShapleyMethod.ENUMERATED && players <= Coalitions.MOST_PLAYERS),
        "%s is not exact for this model of %s channels.",
        method,
        players);
    ShapleyAttribution own = new ShapleyAttribution(draws, method, seed);
    batch.run(BLOCKS, block -> own.block(block, batch));
    return own.summedUp(lastClick);
  }

  private void block(int block, Batch batch) {
    CreditDraws one = new CreditDraws(frame, draws, method, PAIRS);
    var random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed.value() * BLOCKS + block);
    for (int d = block; d < totals.length; d += BLOCKS) {
      one.take(d, random);
      totals[d] = one.total();
      double sum = 0;
      for (int m = 0; m < credits.length; m++) {
        double credit = one.credits()[m];
        sum += credit;
        credits[m][d] = credit;
        shares[m][d] = credit / one.total();
        contributions[m][d] = one.contributions()[m];
        parts[m][d] = one.contributions()[m] / one.total();
        variances[block][m] += one.variances()[m];
      }
      for (int h = 0; h < lifts.length; h++) {
        lifts[h][d] = one.lifts()[h];
      }
      gaps[block] = Math.max(gaps[block], Math.abs(sum - totals[d]) / Math.abs(totals[d]));
      batch.tick();
    }
    visited[block] = one.visited();
  }

  private Attribution summedUp(Map<ChannelId, Double> lastClick) {
    ResolvedMixModel model = draws.model();
    double clicked = lastClick.values().stream().mapToDouble(Double::doubleValue).sum();
    List<ChannelCredit> channels = new ArrayList<>();
    for (int m = 0; m < credits.length; m++) {
      ChannelId channel = model.channels().get(m).spec().channel();
      double variance = 0;
      for (double[] block : variances) {
        variance += block[m];
      }
      Double click = lastClick.get(channel);
      channels.add(
          new ChannelCredit(
              channel,
              Summary.of(credits[m]),
              Summary.of(shares[m]),
              Summary.of(contributions[m]),
              Summary.of(parts[m]),
              Math.sqrt(variance) / totals.length,
              click,
              click != null && clicked > 0 ? click / clicked : null));
    }
    List<HaloEffect> halos = new ArrayList<>();
    for (int h = 0; h < lifts.length; h++) {
      Halo halo = model.halos().get(h);
      halos.add(
          new HaloEffect(
              model.channels().get(halo.upper()).spec().channel(),
              model.channels().get(halo.lower()).spec().channel(),
              Summary.of(lifts[h])));
    }
    return new Attribution(
        method,
        BigInteger.TWO.pow(credits.length),
        Arrays.stream(visited).sum() / totals.length,
        totals.length,
        Summary.of(totals),
        Arrays.stream(gaps).max().orElseThrow(),
        channels,
        halos);
  }
}
