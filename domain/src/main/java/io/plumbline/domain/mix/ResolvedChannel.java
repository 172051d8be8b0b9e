package io.plumbline.domain.mix;

import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.mix.response.CarryOver;
import io.plumbline.domain.mix.response.Curve;
import io.plumbline.domain.mix.response.FrequencyCurve;
import io.plumbline.domain.mix.response.ShapeParameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A channel as the kernels need it: numbers on the model's scale, and the places of its parameters.
 *
 * <p>Exposure is counted per head and divided by its spend-weighted mean, sum of squares over sum,
 * so that half-saturation is believed to lie around 1 whatever the unit. Series stand time-major.
 *
 * <p>Its parameters stand one after the other: the logarithm of its effect over the prior's median;
 * those of its carry-over; those of its curve; and, where there are several geos, the logarithm of
 * the geos' spread and each geo's standardised deviation.
 */
public final class ResolvedChannel {

  /** Prior scale of the spread of a channel's effect over geos, half-normal, in logarithms. */
  public static final double SPREAD_SCALE = 1;

  private final ChannelSpec spec;
  private final EffectPrior prior;
  private final Series series;
  private final double totalSpend;
  private final double exposureUnit;
  private final double spendPerExposure;
  private final double effectScale;
  private final int geos;
  private final int first;
  private final CarryOver carryOver;
  private final Curve curve;

  /**
   * The numbers of a channel, time-major.
   *
   * @param spend over the window, in money; zeros for organic media
   * @param exposure of the history, then of the window, per head, not yet scaled; the reach where
   *     there is a frequency
   * @param frequency of the same periods, for reach and frequency
   * @param history how many periods of exposure lie before the window
   */
  @SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
  record Series(double[] spend, double[] exposure, double @Nullable [] frequency, int history) {

    Series ahead(Outlook.Media media) {
      double[] shown = media.frequency();
      return new Series(
          joined(spend, media.spend()),
          joined(exposure, media.exposure()),
          frequency == null || shown == null ? null : joined(frequency, shown),
          history);
    }

    private static double[] joined(double[] first, double[] then) {
      double[] both = Arrays.copyOf(first, first.length + then.length);
      System.arraycopy(then, 0, both, first.length, then.length);
      return both;
    }

    double totalSpend() {
      double total = 0;
      for (double value : spend) {
        total += value;
      }
      return total;
    }
  }

  /**
   * A checked channel.
   *
   * @param series its numbers; the exposure is scaled in place
   * @param effectScale what the coefficient times the normaliser is at the prior's median
   * @param week how many periods a week has
   * @param first the place of its first parameter
   */
  ResolvedChannel(
      ChannelSpec spec,
      EffectPrior prior,
      Series series,
      double effectScale,
      double week,
      int geos,
      int first) {
    this.spec = spec;
    this.prior = prior;
    this.series = series;
    this.totalSpend = series.totalSpend();
    this.effectScale = effectScale;
    this.geos = geos;
    this.first = first;
    double sum = 0;
    double squares = 0;
    for (double value : series.exposure()) {
      sum += value;
      squares += value * value;
    }
    this.exposureUnit = squares / sum;
    for (int i = 0; i < series.exposure().length; i++) {
      series.exposure()[i] /= exposureUnit;
    }
    double shown = 0;
    for (int i = series.history() * geos; i < series.exposure().length; i++) {
      shown += series.exposure()[i];
    }
    this.spendPerExposure = spec.paid() ? geos * totalSpend / shown : Double.NaN;
    this.carryOver = spec.adstock().carryOver(week);
    double[] frequency = series.frequency();
    this.curve = frequency == null ? spec.saturation().curve() : new FrequencyCurve(frequency);
  }

  private ResolvedChannel(ResolvedChannel from, Series longer) {
    this.spec = from.spec;
    this.prior = from.prior;
    this.series = longer;
    this.totalSpend = from.totalSpend;
    this.exposureUnit = from.exposureUnit;
    this.spendPerExposure = from.spendPerExposure;
    this.effectScale = from.effectScale;
    this.geos = from.geos;
    this.first = from.first;
    this.carryOver = from.carryOver;
    double[] frequency = longer.frequency();
    this.curve = frequency == null ? from.curve : new FrequencyCurve(frequency);
  }

  private ResolvedChannel(ResolvedChannel from, ChannelSpec spec, double week, int first) {
    this.spec = spec;
    this.prior = from.prior;
    this.series = from.series;
    this.totalSpend = from.totalSpend;
    this.exposureUnit = from.exposureUnit;
    this.spendPerExposure = from.spendPerExposure;
    this.effectScale = from.effectScale;
    this.geos = from.geos;
    this.first = first;
    this.carryOver = spec.adstock().carryOver(week);
    this.curve = from.curve instanceof FrequencyCurve ? from.curve : spec.saturation().curve();
  }

  /** Returns this channel with the shape of {@code other}, its parameters from {@code first} on. */
  ResolvedChannel shaped(ChannelSpec other, double week, int first) {
    return new ResolvedChannel(this, other, week, first);
  }

  /** Returns this channel with further periods behind it; all it learnt its scales from stays. */
  ResolvedChannel ahead(Outlook.Media media) {
    return new ResolvedChannel(this, series.ahead(media));
  }

  /** Returns the channel's name. */
  public String name() {
    return spec.channel().value();
  }

  /** Returns what was specified. */
  public ChannelSpec spec() {
    return spec;
  }

  /** Returns the belief about its effect that applies. */
  public EffectPrior prior() {
    return prior;
  }

  /** Returns its spend, in money, one number a cell of the window. */
  public double[] spend() {
    return series.spend();
  }

  /** Returns its spend over the window it was fitted in. */
  public double totalSpend() {
    return totalSpend;
  }

  /** Returns its scaled exposure: the history's cells, then the window's. */
  public double[] exposure() {
    return series.exposure();
  }

  /** Returns how many periods of exposure lie before the window. */
  public int history() {
    return series.history();
  }

  /**
   * Returns how often those reached saw it, the history's cells first; null where nobody counts.
   */
  public double @Nullable [] frequency() {
    return series.frequency();
  }

  /** Returns what the exposure, per head, was divided by. */
  public double exposureUnit() {
    return exposureUnit;
  }

  /**
   * Returns how much spend of a period, over all geos, one unit of scaled exposure in each stands
   * for; not a number for organic media.
   */
  public double spendPerScaledExposure() {
    return spendPerExposure;
  }

  /** Returns what the coefficient times the normaliser is at the prior's median. */
  public double effectScale() {
    return effectScale;
  }

  /** Returns what is believed in, such as the ROI, at an unconstrained {@code position}. */
  public double effect(double[] position) {
    boolean cost = prior.quantity() == EffectPrior.Quantity.COST_PER_KPI;
    return prior.median() * Math.exp(cost ? -position[first] : position[first]);
  }

  /**
   * Returns a shape parameter's value as people read it: pressure as the spend of a period over all
   * geos, or as exposure per head where nothing is spent.
   */
  public double onUserScale(ShapeParameter parameter, double value) {
    double pressure = spec.paid() ? spendPerExposure : exposureUnit;
    return switch (parameter.unit()) {
      case PRESSURE -> value * pressure;
      case PER_PRESSURE -> value / pressure;
      case NUMBER, PERIODS, FREQUENCY -> value;
    };
  }

  /** Undoes {@link #onUserScale}. */
  public double offUserScale(ShapeParameter parameter, double value) {
    return value / onUserScale(parameter, 1);
  }

  /** Writes the coordinate at which the effect is {@code value}: undoes {@link #effect}. */
  public void placeEffect(double value, double[] position) {
    double log = Math.log(value / prior.median());
    position[first] = prior.quantity() == EffectPrior.Quantity.COST_PER_KPI ? -log : log;
  }

  /** Returns its carry-over. */
  public CarryOver carryOver() {
    return carryOver;
  }

  /** Returns its curve. */
  public Curve curve() {
    return curve;
  }

  /** Returns the parameters of carry-over and curve, in the order of their places. */
  public List<ShapeParameter> shapeParameters() {
    return Stream.concat(carryOver().parameters().stream(), curve().parameters().stream()).toList();
  }

  /** Returns whether exposure saturates before it is carried over. */
  public boolean saturatesFirst() {
    return spec.order() == ChannelSpec.Order.SATURATION_FIRST || series.frequency() != null;
  }

  /** Returns the place of the logarithm of the effect over its prior median. */
  public int effectPlace() {
    return first;
  }

  /** Returns the place of the first parameter of the carry-over. */
  public int carryOverPlace() {
    return first + 1;
  }

  /** Returns the place of the first parameter of the curve. */
  public int curvePlace() {
    return carryOverPlace() + carryOver.parameters().size();
  }

  /** Returns how many parameters carry-over and curve have. */
  public int shapes() {
    return carryOver.parameters().size() + curve.parameters().size();
  }

  /** Returns how many geos there are. */
  public int geos() {
    return geos;
  }

  /** Returns whether its effect differs from geo to geo. */
  public boolean variesByGeo() {
    return geos > 1;
  }

  /** Returns the place of the logarithm of the geos' spread; only where it varies by geo. */
  public int spreadPlace() {
    return curvePlace() + curve.parameters().size();
  }

  /** Returns the place of the first geo's standardised deviation; only where it varies by geo. */
  public int deviationPlace() {
    return spreadPlace() + 1;
  }

  /** Returns the place after its last parameter. */
  public int end() {
    return spreadPlace() + (variesByGeo() ? 1 + geos : 0);
  }
}
