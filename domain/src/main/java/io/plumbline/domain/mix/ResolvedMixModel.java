package io.plumbline.domain.mix;

import io.plumbline.domain.mix.kernel.LinearBlock;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A specification put together with its data: checked, scaled and laid out for the kernels.
 * Samplers and answers accept only this.
 *
 * <p>Series stand time-major: geo g in period t at {@code t * geos + g}, so that what is fitted
 * comes before what is held out. Parameters stand channel by channel, then halos, controls whose
 * sign is known, and the logarithms of noise and trend scale.
 */
public final class ResolvedMixModel {

  /** Prior scale of the noise, in standard deviations of the outcome. */
  public static final double NOISE_SCALE = 1;

  /** Prior scale of the trend's step over four weeks, in standard deviations of the outcome. */
  public static final double TREND_SCALE = 0.5;

  private final MixModelSpec spec;
  private final ModelWindow window;
  private final List<Geo> geos;
  private final OutcomeScale scale;
  private final double[] outcome;
  private final double[] scaledOutcome;
  private final double[] worth;
  private final double[] money;
  private final List<ResolvedChannel> channels;
  private final List<Halo> halos;
  private final List<SignedTerm> signedTerms;
  private final List<ResolvedLiftTest> liftTests;
  private final Baseline baseline;
  private final String sha256;
  private final boolean plain;

  /**
   * The linear part.
   *
   * @param terms the flat terms, in the order of the block's coefficients
   * @param knotDistance how many periods lie between the trend's knots
   */
  record Baseline(List<LinearTerm> terms, LinearBlock block, int knotDistance) {

    Baseline {
      terms = List.copyOf(terms);
    }
  }

  /**
   * What media are made of.
   *
   * @param worth what one of the model's media is worth in each cell, in {@code OutcomeScale.unit}s
   *     of what effects are stated in
   * @param money what one of the KPI is worth in each cell; 1 where nobody says
   */
  @SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
  record Media(
      List<ResolvedChannel> channels,
      List<Halo> halos,
      List<SignedTerm> signedTerms,
      List<ResolvedLiftTest> liftTests,
      double[] worth,
      double[] money) {}

  ResolvedMixModel(
      MixModelSpec spec,
      ModelWindow window,
      List<Geo> geos,
      OutcomeScale scale,
      double[] outcome,
      Media media,
      Baseline baseline,
      String sha256) {
    this.spec = spec;
    this.window = window;
    this.geos = List.copyOf(geos);
    this.scale = scale;
    this.outcome = outcome;
    this.channels = List.copyOf(media.channels());
    this.halos = List.copyOf(media.halos());
    this.signedTerms = List.copyOf(media.signedTerms());
    this.liftTests = List.copyOf(media.liftTests());
    this.worth = media.worth();
    this.money = media.money();
    this.baseline = baseline;
    this.sha256 = sha256;
    this.plain = !scale.multiplicative() && Arrays.stream(worth).allMatch(one -> one == 1);
    this.scaledOutcome = new double[window.fitted() * geos.size()];
    for (int i = 0; i < scaledOutcome.length; i++) {
      scaledOutcome[i] = scale.scaled(outcome[i], i % geos.size());
    }
  }

  /**
   * Returns this model with channels of another shape and with further controls whose sign is
   * known, to be held against it: the same data, linear terms and beliefs about effects.
   *
   * @param form gives a channel its shape; anything else it changes is of no effect
   * @param further their places are of no effect
   */
  public ResolvedMixModel shaped(UnaryOperator<ChannelSpec> form, List<SignedTerm> further) {
    double week = 7.0 / spec.granularity().days();
    List<ResolvedChannel> formed = new ArrayList<>();
    int place = 0;
    for (ResolvedChannel channel : channels) {
      formed.add(channel.shaped(form.apply(channel.spec()), week, place));
      place = formed.getLast().end();
    }
    List<Halo> moved = new ArrayList<>();
    for (Halo halo : halos) {
      moved.add(new Halo(halo.upper(), halo.lower(), place++));
    }
    List<SignedTerm> signed = new ArrayList<>();
    for (SignedTerm term : Stream.concat(signedTerms.stream(), further.stream()).toList()) {
      signed.add(term.at(place++));
    }
    return new ResolvedMixModel(
        spec.with(formed.stream().map(ResolvedChannel::spec).toList()),
        window,
        geos,
        scale,
        outcome,
        new Media(formed, moved, signed, liftTests, worth, money),
        baseline,
        sha256);
  }

  /** Returns this model held to no tests. */
  public ResolvedMixModel uncalibrated() {
    return new ResolvedMixModel(
        spec.calibratedBy(CalibrationSpec.NONE),
        window,
        geos,
        scale,
        outcome,
        new Media(channels, halos, signedTerms, List.of(), worth, money),
        baseline,
        sha256);
  }

  /**
   * Returns this model as it would be if {@code outcome} had been observed: what was believed and
   * how the outcome is scaled stay as they are.
   *
   * @param outcome in every cell, in the KPI's unit
   */
  public ResolvedMixModel observing(double[] outcome) {
    return new ResolvedMixModel(
        spec,
        window,
        geos,
        scale,
        outcome,
        new Media(channels, halos, signedTerms, liftTests, worth, money),
        baseline,
        sha256);
  }

  /**
   * Returns this model over further periods behind its window, for plans and forecasts: what its
   * scales, beliefs and coefficients were learnt from stays, so that its draws are draws of both.
   *
   * @param holidays those of the country, if it counts any, from the window's first day to the
   *     outlook's last
   * @throws IllegalArgumentException if the outlook is not one of this model
   */
  public ResolvedMixModel ahead(Outlook outlook, HolidayCalendar holidays) {
    return new ModelAhead(this, outlook, holidays).model();
  }

  /** Returns what was specified. */
  public MixModelSpec spec() {
    return spec;
  }

  /**
   * Returns what was specified, and in place of what was left open what applied: the beliefs and
   * the season that depend on the data. Resolved against the same data it is this model again.
   */
  public MixModelSpec filledIn() {
    BaselineSpec asked = spec.baseline();
    Integer harmonics = asked.yearlyHarmonics();
    BaselineSpec filled =
        new BaselineSpec(
            harmonics == null
                ? BaselineDesign.defaultHarmonics(window.fitted(), spec.granularity())
                : harmonics,
            asked.dayOfWeek(),
            knotDistance(),
            asked.holidays());
    return spec.with(
            channels.stream().map(channel -> channel.spec().believed(channel.prior())).toList())
        .over(filled);
  }

  /** Returns the modelled periods. */
  public ModelWindow window() {
    return window;
  }

  /** Returns the geos, by name; one for national data. */
  public List<Geo> geos() {
    return geos;
  }

  /** Returns how many cells, periods times geos, are modelled. */
  public int cells() {
    return outcome.length;
  }

  /** Returns how many of them, the first ones, are fitted. */
  public int fittedCells() {
    return scaledOutcome.length;
  }

  /** Returns the outcome in every cell, in the KPI's unit; NaN where it is still to come. */
  public double[] outcome() {
    return outcome;
  }

  /** Returns the outcome of the fitted cells on the model's scale. */
  public double[] scaledOutcome() {
    return scaledOutcome;
  }

  /** Returns how the user's outcome becomes the model's. */
  public OutcomeScale scale() {
    return scale;
  }

  /**
   * Returns what one of the model's media is worth in each cell, in units of the outcome's scale:
   * people times money where parts add up, outcome times money where they multiply.
   */
  public double[] worth() {
    return worth;
  }

  /** Returns what one of the KPI is worth in each cell; 1 where nobody says. */
  public double[] money() {
    return money;
  }

  /** Returns whether a sum of responses is their worth: one geo, additive, the KPI's own unit. */
  public boolean plain() {
    return plain;
  }

  /** Returns the channels, in the specification's order. */
  public List<ResolvedChannel> channels() {
    return channels;
  }

  /** Returns which channel may lift which. */
  public List<Halo> halos() {
    return halos;
  }

  /** Returns the controls whose sign is known. */
  public List<SignedTerm> signedTerms() {
    return signedTerms;
  }

  /** Returns the incrementality tests the model is held to. */
  public List<ResolvedLiftTest> liftTests() {
    return liftTests;
  }

  /** Returns the flat terms, in the order of the block's coefficients. */
  public List<LinearTerm> terms() {
    return baseline.terms();
  }

  /** Returns the linear terms, factored. */
  public LinearBlock block() {
    return baseline.block();
  }

  /** Returns how many periods lie between the trend's knots. */
  public int knotDistance() {
    return baseline.knotDistance();
  }

  /** Returns the prior scale of the trend's step from knot to knot. */
  public double stepScale() {
    double weeks = knotDistance() * spec.granularity().days() / 7.0;
    return TREND_SCALE * Math.sqrt(weeks / 4);
  }

  /** Returns the hash of the modelled numbers. */
  public String sha256() {
    return sha256;
  }

  /** Returns the place of log sigma among the sampled parameters. */
  public int sigmaPlace() {
    return channels.getLast().end() + halos.size() + signedTerms.size();
  }

  /** Returns the place of the logarithm of the trend's scale. */
  public int trendPlace() {
    return sigmaPlace() + 1;
  }

  /** Returns how many parameters are sampled where linear terms are integrated out. */
  public int dimension() {
    return trendPlace() + 1;
  }
}
