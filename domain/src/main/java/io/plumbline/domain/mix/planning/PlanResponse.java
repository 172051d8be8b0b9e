package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.response.CarryOver;
import io.plumbline.domain.mix.response.Curve;
import io.plumbline.domain.mix.response.HillCurve;
import io.plumbline.domain.mix.response.RootCurve;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The response of one channel over a frame: to an exposure, and along a line of exposures {@code
 * fixed + x * perMoney}, with its slope by x and what the slope can be between two places on the
 * line. Holds scratch space: one for each thread.
 *
 * <p>The slope of every curve rises up to its inflection, if it has one, and falls from there on:
 * so over a range of pressures it is least at an end, and greatest at an end or at the inflection.
 */
final class PlanResponse {

  /** Pressure below which powers have no slope of their own. */
  private static final double NOTHING = 2e-12;

  private static final double[] NONE = new double[0];

  private final ResolvedChannel channel;
  private final CarryOver carryOver;
  private final Curve curve;
  private final boolean saturatesFirst;
  private final int history;
  private final int geos;
  private final int inner;
  private final double[][] scratch;
  private final double[] pressure;
  private final double[] fixed;
  private final double[] perMoney;
  private final double[] curved;
  private final double[] slopes;
  private final double[] product;
  private final double[][] unused;
  private final double[] early;
  private double[] firstWeights = new double[0];
  private final double[] shape = new double[2];
  private final double[] top = new double[1];
  private final double[] topSlope = new double[1];
  private final double[] topResponse = new double[1];
  private double[] odds = NONE;
  private final double[][] tail;
  private double[] position = new double[0];
  private double[] seen = new double[0];
  private int from;
  private int to;
  private double smallest;
  private double inflection;
  private double steepest;
  private boolean endless;

  PlanResponse(PlanFrame frame, int m) {
    this.channel = frame.model().channels().get(m);
    this.carryOver = channel.carryOver();
    this.curve = frame.curve(m);
    this.saturatesFirst = channel.saturatesFirst();
    this.history = frame.history(m);
    this.geos = channel.geos();
    this.inner = saturatesFirst ? history * geos + frame.cells() : frame.cells();
    this.scratch = carryOver.scratch(history, frame.periods(), geos);
    this.pressure = new double[inner];
    this.fixed = new double[inner];
    this.perMoney = new double[inner];
    this.curved = new double[inner];
    this.slopes = new double[inner];
    this.product = new double[inner];
    this.early = new double[inner];
    this.tail = new double[3][inner];
    this.unused = new double[Math.max(2, curve.parameters().size())][inner];
  }

  /** How many numbers {@link #along} writes of slopes: those of {@link #bounds}. */
  int inner() {
    return inner;
  }

  /** Goes to a draw; the array is read until the next. */
  void at(double[] parameters) {
    position = parameters;
    odds = NONE;
    inflection = 0;
    steepest = 0;
    endless =
        curve instanceof RootCurve
            || (curve instanceof HillCurve && curve.concave(parameters, channel.curvePlace()));
    if (endless) {
      top[0] = NOTHING;
      curve.apply(position, channel.curvePlace(), top, 1, topResponse, topSlope, unused);
      steepest = topSlope[0];
    }
    if (curve instanceof HillCurve && !curve.concave(parameters, channel.curvePlace())) {
      curve.read(parameters, channel.curvePlace(), shape, 0);
      double s = shape[1];
      inflection = shape[0] * Math.pow((s - 1) / (s + 1), 1 / s);
      top[0] = inflection;
      curve.apply(position, channel.curvePlace(), top, 1, topResponse, topSlope, unused);
      steepest = topSlope[0] * (1 + 1e-12);
    }
  }

  /** Returns whether the curve is concave at this draw. */
  boolean concave() {
    return curve.concave(position, channel.curvePlace());
  }

  /** Writes the response to {@code exposure}, history first, in every cell of the frame. */
  void respond(double[] exposure, double[] response) {
    if (saturatesFirst) {
      curve.apply(position, channel.curvePlace(), exposure, inner, curved, slopes, unused);
      carry(curved, response);
    } else {
      carry(exposure, pressure);
      curve.apply(position, channel.curvePlace(), pressure, inner, response, slopes, unused);
    }
  }

  private void carry(double[] from, double[] to) {
    carryOver.carry(position, channel.carryOverPlace(), from, history, geos, to, scratch);
  }

  /** Lays the line. */
  void line(double[] fixedExposure, double[] exposurePerMoney) {
    if (saturatesFirst) {
      System.arraycopy(fixedExposure, 0, fixed, 0, inner);
      System.arraycopy(exposurePerMoney, 0, perMoney, 0, inner);
    } else {
      carry(fixedExposure, fixed);
      carry(exposurePerMoney, perMoney);
    }
    findFree(fixedExposure);
    Arrays.fill(fixed, from, to, 0);
    smallest = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      smallest = perMoney[i] > 0 ? Math.min(smallest, perMoney[i]) : smallest;
    }
  }

  /**
   * Takes, or if there are none yet makes, what the line's own odds are at this draw: kept from
   * draw to draw by whoever asks often, so that a power of the place serves for all the cells that
   * feel nothing but the line.
   *
   * @return what to hand in the next time; null where this curve has no use for it
   */
  double @Nullable [] remember(double @Nullable [] kept) {
    if (!(curve instanceof HillCurve) || to == from) {
      return null;
    }
    odds = kept == null ? new double[to] : kept;
    if (kept == null) {
      curve.prepare(position, channel.curvePlace(), perMoney, to, odds);
    }
    return odds;
  }

  /** Finds the first run of cells in which nothing that is fixed is felt, however it carries on. */
  private void findFree(double[] fixedExposure) {
    if (fixedExposure == seen) {
      return;
    }
    seen = fixedExposure;
    from = 0;
    to = 0;
    int before = fixedExposure.length - inner;
    int reach = saturatesFirst ? 0 : carryOver.maxLag() * geos;
    int clear = reach;
    for (int i = 0; i < fixedExposure.length; i++) {
      clear = fixedExposure[i] == 0 ? clear + 1 : 0;
      boolean free = i >= before && clear > reach;
      if (free && to == from) {
        from = i - before;
        to = from + 1;
      } else if (free && to == i - before) {
        to++;
      }
    }
  }

  /**
   * Writes the response at {@code x} and its slope by x, both in every cell of the frame, and the
   * curve's own slopes, which {@link #bounds} takes.
   */
  void along(double x, double[] response, double[] slope, double[] own) {
    for (int i = 0; i < inner; i++) {
      pressure[i] = fixed[i] + x * perMoney[i];
    }
    if (saturatesFirst) {
      curve(x, curved, own);
      carry(curved, response);
      for (int i = 0; i < inner; i++) {
        product[i] = own[i] * perMoney[i];
      }
      carry(product, slope);
    } else {
      curve(x, response, own);
      for (int i = 0; i < inner; i++) {
        slope[i] = own[i] * perMoney[i];
      }
    }
  }

  /** Writes the curve at the pressures, and its slopes. */
  private void curve(double x, double[] response, double[] own) {
    if (curve instanceof HillCurve hill && remembered(x)) {
      apply(from, response, own);
      hill.along(position, channel.curvePlace(), odds, pressure, from, to, x, response, own);
      int rest = inner - to;
      System.arraycopy(pressure, to, tail[0], 0, rest);
      curve.apply(position, channel.curvePlace(), tail[0], rest, tail[1], tail[2], unused);
      System.arraycopy(tail[1], 0, response, to, rest);
      System.arraycopy(tail[2], 0, own, to, rest);
    } else {
      apply(inner, response, own);
    }
    steepen(own);
  }

  private void apply(int cells, double[] response, double[] own) {
    curve.apply(position, channel.curvePlace(), pressure, cells, response, own, unused);
  }

  /**
   * Returns whether there are odds that serve at {@code x}: the pressure is nowhere next to none.
   */
  private boolean remembered(double x) {
    return odds.length > 0 && smallest > NOTHING && x * smallest > NOTHING;
  }

  /** A power below 1 is endlessly steep at no pressure, where the curves say 0. */
  private void steepen(double[] own) {
    for (int i = 0; endless && i < inner; i++) {
      own[i] = pressure[i] <= NOTHING ? steepest : own[i];
    }
  }

  /**
   * Writes the least and greatest slope by x between {@code from} and {@code to}, cell by cell.
   *
   * @param atFrom the curve's own slopes there, of {@link #along}
   * @return whether the greatest is finite; if not, what is written as such is of no use
   */
  boolean bounds(
      double from, double to, double[] atFrom, double[] atTo, double[] least, double[] most) {
    double[] low = saturatesFirst ? curved : least;
    double[] high = saturatesFirst ? slopes : most;
    boolean finite = true;
    for (int i = 0; i < inner; i++) {
      double a = atFrom[i];
      double b = atTo[i];
      double rate = perMoney[i];
      double sup = Math.max(a, b);
      finite &= !endless || rate == 0 || fixed[i] + from * rate > NOTHING;
      if (inflection > 0
          && fixed[i] + from * rate < inflection
          && fixed[i] + to * rate > inflection) {
        sup = steepest;
      }
      low[i] = Math.min(a, b) * rate;
      high[i] = sup * rate;
    }
    if (saturatesFirst) {
      carry(low, least);
      carry(high, most);
    }
    return finite;
  }

  /** Counts, for {@link #within}, only the first {@code lags} lags after a period's own. */
  void shorten(int lags, double[] exposurePerMoney) {
    double[] weights = carryOver.weights(position, channel.carryOverPlace());
    firstWeights = Arrays.copyOf(weights, Math.min(weights.length, lags + 1));
    if (!saturatesFirst) {
      carryFirst(exposurePerMoney, early);
    }
  }

  /** Carries over by the weights that count. */
  private void carryFirst(double[] from, double[] to) {
    int cells = from.length - history * geos;
    for (int i = 0; i < cells; i++) {
      double sum = 0;
      for (int lag = 0; lag < firstWeights.length; lag++) {
        int at = history * geos + i - lag * geos;
        sum += at >= 0 ? firstWeights[lag] * from[at] : 0;
      }
      to[i] = sum;
    }
  }

  /**
   * Writes the response at {@code x} in every cell; the part of it that the line's money brings, in
   * proportion to its pressure; of that, what comes with the lags that count; and the slope by x
   * through them.
   */
  void within(double x, double[] response, double[] paid, double[] inTime, double[] slopeInTime) {
    for (int i = 0; i < inner; i++) {
      pressure[i] = fixed[i] + x * perMoney[i];
    }
    if (saturatesFirst) {
      curve.apply(position, channel.curvePlace(), pressure, inner, curved, slopes, unused);
      carry(curved, response);
      for (int i = 0; i < inner; i++) {
        product[i] = slopes[i] * perMoney[i];
      }
      carryFirst(product, slopeInTime);
      for (int i = 0; i < inner; i++) {
        curved[i] *= pressure[i] > 0 ? x * perMoney[i] / pressure[i] : 0;
      }
      carry(curved, paid);
      carryFirst(curved, inTime);
    } else {
      curve.apply(position, channel.curvePlace(), pressure, inner, response, slopes, unused);
      for (int i = 0; i < inner; i++) {
        double part = pressure[i] > 0 ? x * response[i] / pressure[i] : 0;
        paid[i] = part * perMoney[i];
        inTime[i] = part * early[i];
        slopeInTime[i] = slopes[i] * early[i];
      }
    }
  }
}
