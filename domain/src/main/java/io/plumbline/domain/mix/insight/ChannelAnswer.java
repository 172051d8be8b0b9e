package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.MediaResponse;
import io.plumbline.domain.mix.kernel.AdstockKernel;
import io.plumbline.domain.mix.kernel.SaturationKernel;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one channel did, draw by draw, and what it would do at other levels of spend. */
final class ChannelAnswer {

  /** How many multiples of the spend the response curve has: 0 to 2 by 0.05. */
  private static final int POINTS = 41;

  private static final double POINT_STEP = 0.05;

  /** The step of marginal returns: 1 % more spend. */
  private static final double MARGIN = 0.01;

  private final ResolvedMixModel model;
  private final ResolvedChannel channel;
  private final int draws;
  private final PeriodDraws contributions;
  private final double[] alphas;
  private final double[] halves;
  private final double[] slopes;
  private final double[] totals;
  private final double[] carried;
  private final double[][] curve = new double[POINTS][];
  private final double[][] margins = new double[POINTS][];

  ChannelAnswer(ResolvedMixModel model, ResolvedChannel channel, Chains chains, Batch batch) {
    this.model = model;
    this.channel = channel;
    this.draws = chains.chains() * chains.draws();
    this.contributions = new PeriodDraws(model.window().length(), draws);
    this.alphas = new double[draws];
    this.halves = new double[draws];
    this.slopes = new double[draws];
    this.totals = new double[draws];
    this.carried = new double[draws];
    for (int i = 0; i < POINTS; i++) {
      curve[i] = new double[draws];
      margins[i] = new double[draws];
    }
    batch.run(chains.chains(), c -> answer(chains, c, batch));
  }

  private void answer(Chains chains, int chain, Batch batch) {
    MediaResponse response = new MediaResponse(channel);
    double[] position = new double[chains.dimension()];
    double[] odds = new double[model.window().length()];
    for (int d = chain * chains.draws(); d < (chain + 1) * chains.draws(); d++) {
      chains.read(d, position);
      response.evaluate(position);
      double worth = response.coefficient() * model.outcomeUnit();
      alphas[d] = response.alpha();
      halves[d] = response.half() * channel.spendPerScaledExposure();
      slopes[d] = response.slope();
      totals[d] = worth * response.total();
      carried[d] = carriedShare(response);
      for (int t = 0; t < odds.length; t++) {
        contributions.set(t, d, worth * response.values()[t]);
      }
      if (channel.saturates()) {
        SaturationKernel.hillOdds(
            response.pressure(), odds.length, response.half(), response.slope(), odds);
      }
      double money = spend();
      for (int i = 0; i < POINTS; i++) {
        double multiplier = i * POINT_STEP;
        double here = worth * total(response, odds, multiplier);
        double there = worth * total(response, odds, multiplier + MARGIN);
        curve[i][d] = here;
        margins[i][d] = (there - here) / (MARGIN * money);
      }
      batch.step();
    }
  }

  /** The summed response had exposure been {@code multiplier} times what it was in every period. */
  private double total(MediaResponse response, double[] odds, double multiplier) {
    if (!channel.saturates()) {
      return multiplier * response.total();
    }
    double factor =
        response.slope() == 1 ? multiplier : Math.exp(response.slope() * Math.log(multiplier));
    return SaturationKernel.hillTotal(odds, odds.length, factor);
  }

  /** The part of the response that pressure from earlier periods has in it, in proportion. */
  private double carriedShare(MediaResponse response) {
    if (!channel.carriesOver()) {
      return 0;
    }
    double own = AdstockKernel.ownWeight(response.alpha(), channel.spec().adstock().maxLag());
    double atOnce = 0;
    for (int t = 0; t < response.values().length; t++) {
      double pressure = response.pressure()[t];
      if (pressure > 0) {
        double part = own * channel.exposure()[channel.history() + t] / pressure;
        atOnce += Math.min(1, part) * response.values()[t];
      }
    }
    return Math.max(0, 1 - atOnce / response.total());
  }

  PeriodDraws contributions() {
    return contributions;
  }

  ChannelResult result(double outcome) {
    double money = spend();
    Estimate contribution = Summary.of(totals);
    int now = (int) Math.round(1 / POINT_STEP);
    return new ChannelResult(
        channel.spec().channel(),
        money,
        contribution,
        Summary.of(scaled(totals, 1 / outcome)),
        Summary.of(scaled(totals, 1 / money)),
        Summary.of(margins[now]),
        Summary.of(Arrays.stream(totals).map(total -> money / total).toArray()),
        Summary.of(carried),
        parameters(),
        average(),
        highest(),
        points());
  }

  private Map<String, Estimate> parameters() {
    Map<String, Estimate> parameters = new LinkedHashMap<>();
    if (channel.carriesOver()) {
      parameters.put("alpha", Summary.of(alphas));
    }
    if (channel.saturates()) {
      parameters.put("half_saturation_spend", Summary.of(halves));
      parameters.put("slope", Summary.of(slopes));
    }
    return parameters;
  }

  private List<CurvePoint> points() {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double multiplier = i / (double) Math.round(1 / POINT_STEP);
      points.add(
          new CurvePoint(
              multiplier,
              multiplier * spend(),
              Summary.of(curve[i]),
              Summary.of(margins[i]),
              multiplier * average() > highest()));
    }
    return points;
  }

  private double spend() {
    return Arrays.stream(channel.spend()).sum();
  }

  private double average() {
    return Arrays.stream(channel.spend()).filter(spend -> spend > 0).average().orElse(0);
  }

  private double highest() {
    return Arrays.stream(channel.spend()).max().orElse(0);
  }

  private static double[] scaled(double[] draws, double factor) {
    return Arrays.stream(draws).map(draw -> draw * factor).toArray();
  }
}
