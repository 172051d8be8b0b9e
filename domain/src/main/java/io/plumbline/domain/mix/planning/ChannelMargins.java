package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.Arrays;

/**
 * What one channel brings at other amounts while the others stay, within so many lags of its spend,
 * and what the next unit of money brings there. Holds scratch space: one for each thread.
 *
 * <p>What a response owes to the lags that count is its pressure's part in proportion, as with the
 * carry-over share.
 */
final class ChannelMargins {

  private final ResolvedMixModel model;
  private final PlanEvaluator evaluator;
  private final PlanFrame frame;
  private final LaidPlan plan;
  private final PlanResponse[] channels;
  private final SpendLines lines;
  private final PlanningDraws draws;
  private final int lags;
  private final int geos;
  private final double[] position;
  private final double[] unused;
  private final double[] sums;
  private final double[] byResponse;
  private final double[] rest;
  private final double[] response;
  private final double[] paid;
  private final double[] inTime;
  private final double[] slopeInTime;
  private PlanResponse channel;
  private double all;
  private double brought;
  private double sold;
  private double margin;
  private double soldMargin;

  ChannelMargins(PlanFrame frame, PlanningDraws draws, SpendPlan plan, int lags) {
    this.model = frame.model();
    this.frame = frame;
    this.draws = draws;
    this.evaluator = new PlanEvaluator(frame, draws);
    this.plan = LaidPlan.of(frame, plan);
    this.lines = new SpendLines(frame, new int[0], plan);
    this.channels = new PlanResponse[model.channels().size()];
    Arrays.setAll(channels, m -> new PlanResponse(frame, m));
    this.channel = channels[0];
    this.lags = lags;
    this.geos = model.geos().size();
    this.position = new double[draws.dimension()];
    this.unused = new double[frame.cells()];
    this.sums = new double[frame.cells()];
    this.byResponse = new double[frame.cells()];
    this.rest = new double[frame.cells()];
    this.response = new double[frame.cells()];
    this.paid = new double[frame.cells()];
    this.inTime = new double[frame.cells()];
    this.slopeInTime = new double[frame.cells()];
  }

  /** Goes to a draw. */
  void load(int d) {
    draws.read(d, position);
    evaluator.load(d);
    evaluator.outcome(plan, unused);
    Arrays.fill(sums, 0);
    for (int m = 0; m < channels.length; m++) {
      channels[m].at(position);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += evaluator.coefficients(m)[i % geos] * evaluator.response(m)[i];
      }
    }
    for (int h = 0; h < model.halos().size(); h++) {
      Halo halo = model.halos().get(h);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += lifted(h, halo.lower(), i) * evaluator.response(halo.lower())[i];
      }
    }
  }

  /** What a halo adds for one of its lower channel's response in cell {@code i}. */
  private double lifted(int h, int lower, int i) {
    return evaluator.strength(h)
        * evaluator.coefficients(lower)[i % geos]
        * evaluator.response(model.halos().get(h).upper())[i];
  }

  /** Goes to channel {@code m}: the sum of parts is straight in its response. */
  void line(int m) {
    channel = channels[m];
    channel.line(lines.fixed(m), lines.perMoney(m));
    channel.shorten(lags, lines.perMoney(m));
    for (int i = 0; i < byResponse.length; i++) {
      byResponse[i] = evaluator.coefficients(m)[i % geos];
    }
    for (int h = 0; h < model.halos().size(); h++) {
      Halo halo = model.halos().get(h);
      for (int i = 0; i < byResponse.length; i++) {
        if (halo.lower() == m) {
          byResponse[i] += lifted(h, m, i);
        } else if (halo.upper() == m) {
          byResponse[i] +=
              evaluator.strength(h)
                  * evaluator.coefficients(halo.lower())[i % geos]
                  * evaluator.response(halo.lower())[i];
        }
      }
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] = sums[i] - byResponse[i] * evaluator.response(m)[i];
    }
  }

  /** Goes to an amount of money. */
  void at(double money) {
    channel.within(money, response, paid, inTime, slopeInTime);
    all = 0;
    brought = 0;
    sold = 0;
    margin = 0;
    soldMargin = 0;
    boolean multiplicative = model.scale().multiplicative();
    for (int i = 0; i < response.length; i++) {
      double worth = evaluator.worth()[i];
      double effect = byResponse[i] * response[i];
      double value = worth * effect;
      double next = worth * byResponse[i];
      if (multiplicative) {
        double without = worth * Math.exp(evaluator.baseline()[i] + rest[i]);
        value = without * Math.expm1(effect);
        next = without * Math.exp(effect) * byResponse[i];
      }
      double price = model.money()[frame.source(i / geos) * geos + i % geos];
      double part = response[i] > 0 ? inTime[i] / response[i] : 0;
      all += response[i] > 0 ? paid[i] / response[i] * value : 0;
      brought += part * value;
      sold += part * value / price;
      margin += next * slopeInTime[i];
      soldMargin += next * slopeInTime[i] / price;
    }
  }

  /** Returns what the money brings in all, however late. */
  double all() {
    return all;
  }

  /** Returns what the money brings in time. */
  double brought() {
    return brought;
  }

  /** Returns the same in the KPI. */
  double sold() {
    return sold;
  }

  /** Returns what the next unit of money brings in time. */
  double margin() {
    return margin;
  }

  /** Returns the same in the KPI. */
  double soldMargin() {
    return soldMargin;
  }
}
