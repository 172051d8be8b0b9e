package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.response.Curve;
import io.plumbline.domain.mix.response.FrequencyCurve;
import java.util.Arrays;

/**
 * The periods a plan is laid over: a span of the modelled window, past or still to come, and after
 * it the run-out, in which what the plan carries over still counts.
 *
 * <p>A plan decides the spend of the span. What was spent before it is history and stays. In the
 * run-out every plan goes on alike, with the window's own spend, and where the window has ended
 * with the span begun again: so two plans differ there by nothing but their carry-over. Season,
 * prices, what money buys and its split over geos are those of the window's periods.
 */
public final class PlanFrame {

  private final ResolvedMixModel model;
  private final int from;
  private final int length;
  private final int runOut;
  private final int geos;
  private final double[][] reference;
  private final double[][] rates;
  private final double[][] unpaid;

  /**
   * @param from the place of the first planned period in the window
   * @param length how many periods are planned
   * @param runOut how many periods after them count
   */
  public PlanFrame(ResolvedMixModel model, int from, int length, int runOut) {
    that(
        from >= 0 && length >= 1 && from + length <= model.window().length(),
        "The planned periods (%s from %s on) must lie within the window's %s.",
        length,
        from,
        model.window().length());
    that(runOut >= 0, "The run-out (%s) must not be negative.", runOut);
    this.model = model;
    this.from = from;
    this.length = length;
    this.runOut = runOut;
    this.geos = model.geos().size();
    int channels = model.channels().size();
    this.reference = new double[channels][length];
    this.rates = new double[channels][length * geos];
    this.unpaid = new double[channels][length * geos];
    for (int m = 0; m < channels; m++) {
      learn(m);
    }
  }

  /** The whole window as it was, without a run-out. */
  public static PlanFrame window(ResolvedMixModel model) {
    return new PlanFrame(model, 0, model.window().length(), 0);
  }

  /** The last {@code length} periods of the window, or all there are, and a run-out. */
  public static PlanFrame last(ResolvedMixModel model, int length, int runOut) {
    int window = model.window().length();
    int planned = Math.min(length, window);
    return new PlanFrame(model, window - planned, planned, runOut);
  }

  /** The periods a model looks ahead to, the last {@code runOut} of them as the run-out. */
  public static PlanFrame ahead(ResolvedMixModel model, int runOut) {
    int observed = model.window().observed();
    return new PlanFrame(model, observed, model.window().ahead() - runOut, runOut);
  }

  /** What was spent, what money bought in each cell, and what was shown without money. */
  private void learn(int m) {
    ResolvedChannel channel = model.channels().get(m);
    int before = (channel.history() + from) * geos;
    boolean paid = channel.spec().paid();
    for (int t = 0; t < length; t++) {
      for (int g = 0; g < geos; g++) {
        reference[m][t] += channel.spend()[(from + t) * geos + g];
      }
      for (int g = 0; g < geos; g++) {
        int cell = t * geos + g;
        double shown = channel.exposure()[before + cell];
        if (paid && reference[m][t] > 0) {
          rates[m][cell] = shown / reference[m][t];
        } else {
          unpaid[m][cell] = shown;
          rates[m][cell] = paid ? usual(channel, g) : 0;
        }
      }
    }
  }

  /** What one unit of money buys on average in geo {@code g}, at the geo's share of the spend. */
  private double usual(ResolvedChannel channel, int g) {
    double shown = 0;
    int before = channel.history() * geos;
    for (int t = 0; t < model.window().length(); t++) {
      shown += channel.exposure()[before + t * geos + g];
    }
    return shown / Arrays.stream(channel.spend()).sum();
  }

  /** Returns the model. */
  public ResolvedMixModel model() {
    return model;
  }

  /** Returns the place of the first planned period in the window. */
  public int from() {
    return from;
  }

  /** Returns how many periods are planned. */
  public int length() {
    return length;
  }

  /** Returns how many periods count: the planned ones and the run-out. */
  public int periods() {
    return length + runOut;
  }

  /** Returns how many cells count, time-major. */
  public int cells() {
    return periods() * geos;
  }

  /** Returns the window's period that period {@code t} of the frame is like. */
  public int source(int t) {
    int place = from + t;
    return place < model.window().length() ? place : from + (t - length) % length;
  }

  /** Returns how many periods before the planned ones still press on channel {@code m}. */
  int history(int m) {
    ResolvedChannel channel = model.channels().get(m);
    return Math.min(channel.carryOver().maxLag(), from + channel.history());
  }

  /** Returns the plan there was: spend of each channel in each planned period, over all geos. */
  public SpendPlan reference() {
    return SpendPlan.of(reference);
  }

  /** Returns what the channel's curve is over this frame's cells, its history first. */
  Curve curve(int m) {
    ResolvedChannel channel = model.channels().get(m);
    if (!(channel.curve() instanceof FrequencyCurve(double[] frequency))) {
      return channel.curve();
    }
    double[] own = new double[(history(m) + periods()) * geos];
    copy(m, frequency, own, 0, periods());
    return new FrequencyCurve(own);
  }

  /** Copies a series over history and window to one over the frame, from one period to another. */
  private void copy(int m, double[] series, double[] to, int first, int until) {
    int before = history(m);
    int start = (model.channels().get(m).history() + from - before) * geos;
    System.arraycopy(series, start, to, 0, before * geos);
    int window = model.channels().get(m).history() * geos;
    for (int t = first; t < until; t++) {
      System.arraycopy(series, window + source(t) * geos, to, (before + t) * geos, geos);
    }
  }

  /** Returns the exposure of channel {@code m} where nothing of the planned is spent. */
  double[] fixedExposure(int m) {
    double[] exposure = new double[(history(m) + periods()) * geos];
    copy(m, model.channels().get(m).exposure(), exposure, length, periods());
    return exposure;
  }

  /** Adds the exposure that {@code spend}, one number a planned period, buys. */
  void buy(int m, double[] spend, double[] exposure) {
    double total = Arrays.stream(reference[m]).sum();
    double kept =
        model.channels().get(m).spec().paid() && total > 0 ? Arrays.stream(spend).sum() / total : 1;
    int before = history(m) * geos;
    for (int t = 0; t < length; t++) {
      for (int g = 0; g < geos; g++) {
        int cell = t * geos + g;
        exposure[before + cell] += rates[m][cell] * spend[t] + kept * unpaid[m][cell];
      }
    }
  }

  /** Returns the exposure of channel {@code m} under {@code spend}: history, planned, run-out. */
  double[] exposure(int m, double[] spend) {
    double[] exposure = fixedExposure(m);
    buy(m, spend, exposure);
    return exposure;
  }
}
