package io.plumbline.domain.mix;

import io.plumbline.domain.mix.kernel.LinearBlock;
import java.util.List;

/**
 * A specification put together with its data: checked, scaled and laid out for the kernels.
 * Samplers and answers accept only this.
 *
 * <p>The outcome is centred on its mean and divided by its standard deviation over the fitted
 * periods. Parameters stand channel by channel, then the logarithms of noise and trend scale.
 */
public final class ResolvedMixModel {

  /** Prior scale of the noise, in standard deviations of the outcome. */
  public static final double NOISE_SCALE = 1;

  /** Prior scale of the trend's step over four weeks, in standard deviations of the outcome. */
  public static final double TREND_SCALE = 0.5;

  private final MixModelSpec spec;
  private final ModelWindow window;
  private final List<ResolvedChannel> channels;
  private final List<LinearTerm> terms;
  private final LinearBlock block;
  private final double[] outcome;
  private final double[] scaledOutcome;
  private final double outcomeMean;
  private final double outcomeUnit;
  private final int knotDistance;
  private final String sha256;

  ResolvedMixModel(
      MixModelSpec spec,
      ModelWindow window,
      List<ResolvedChannel> channels,
      List<LinearTerm> terms,
      int knotDistance,
      double[] outcome,
      double outcomeMean,
      double outcomeUnit,
      String sha256) {
    this.spec = spec;
    this.window = window;
    this.channels = List.copyOf(channels);
    this.terms = List.copyOf(terms);
    this.knotDistance = knotDistance;
    this.outcome = outcome;
    this.outcomeMean = outcomeMean;
    this.outcomeUnit = outcomeUnit;
    this.sha256 = sha256;
    this.scaledOutcome = new double[window.fitted()];
    for (int t = 0; t < scaledOutcome.length; t++) {
      scaledOutcome[t] = (outcome[t] - outcomeMean) / outcomeUnit;
    }
    this.block = factored();
  }

  private LinearBlock factored() {
    int width = terms.size();
    double[] columns = new double[window.length() * width];
    double[] scales = new double[width];
    for (int j = 0; j < width; j++) {
      scales[j] = terms.get(j).priorScale();
      for (int t = 0; t < window.length(); t++) {
        columns[t * width + j] = terms.get(j).standardised(t);
      }
    }
    double[] walk = BaselineDesign.walk(window.length(), knotDistance);
    int steps = BaselineDesign.steps(window.length(), knotDistance);
    return new LinearBlock(columns, width, scales, walk, steps, window.fitted());
  }

  /** Returns what was specified. */
  public MixModelSpec spec() {
    return spec;
  }

  /** Returns the modelled periods. */
  public ModelWindow window() {
    return window;
  }

  /** Returns the channels, in the specification's order. */
  public List<ResolvedChannel> channels() {
    return channels;
  }

  /** Returns the flat terms: level, line, season, controls. */
  public List<LinearTerm> terms() {
    return terms;
  }

  /** Returns the linear terms, factored. */
  public LinearBlock block() {
    return block;
  }

  /** Returns the outcome over the window, on the user's scale. */
  public double[] outcome() {
    return outcome;
  }

  /** Returns the outcome of the fitted periods, centred and scaled. */
  public double[] scaledOutcome() {
    return scaledOutcome;
  }

  /** Returns what was taken off the outcome. */
  public double outcomeMean() {
    return outcomeMean;
  }

  /** Returns what the outcome was divided by. */
  public double outcomeUnit() {
    return outcomeUnit;
  }

  /** Returns how many periods lie between the trend's knots. */
  public int knotDistance() {
    return knotDistance;
  }

  /** Returns the prior scale of the trend's step from knot to knot. */
  public double stepScale() {
    double weeks = knotDistance * spec.granularity().days() / 7.0;
    return TREND_SCALE * Math.sqrt(weeks / 4);
  }

  /** Returns the hash of the modelled numbers. */
  public String sha256() {
    return sha256;
  }

  /** Returns the place of log sigma among the sampled parameters. */
  public int sigmaPlace() {
    return channels.getLast().end();
  }

  /** Returns the place of the logarithm of the trend's scale. */
  public int trendPlace() {
    return sigmaPlace() + 1;
  }

  /** Returns how many parameters are sampled. */
  public int dimension() {
    return trendPlace() + 1;
  }
}
