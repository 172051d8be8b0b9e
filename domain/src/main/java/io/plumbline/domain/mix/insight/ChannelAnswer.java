package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.MediaResponse;
import io.plumbline.domain.mix.response.CarryOver;
import io.plumbline.domain.mix.response.Curve;
import io.plumbline.domain.mix.response.ShapeParameter;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one channel did, draw by draw, and what it would do at other levels of spend. */
final class ChannelAnswer {

  /** How many multiples of the spend the response curve has: 0 to 2 by 0.05. */
  private static final int POINTS = 41;

  private static final double POINT_STEP = 0.05;

  private static final int NOW = 20;

  /** The step of marginal returns: 1 % more spend. */
  private static final double MARGIN = 0.01;

  private static final double NEARLY_ALL = 0.999;

  /** How many draws of the response curve are taken where there are several geos. */
  private static final int CURVE_DRAWS = 500;

  private final ResolvedMixModel model;
  private final ResolvedChannel channel;
  private final int place;
  private final int draws;
  private final int stride;
  private final double[] sold;
  private final double[] carried;
  private final double[] margins;
  private final double[][] within;
  private final double[][] parameters;
  private final double[][] curve;
  private final double[][] slopes;

  ChannelAnswer(ResolvedMixModel model, int place, int draws) {
    this.model = model;
    this.place = place;
    this.channel = model.channels().get(place);
    this.draws = draws;
    this.stride = model.geos().size() == 1 ? 1 : Math.max(1, draws / CURVE_DRAWS);
    int kept = (draws + stride - 1) / stride;
    this.sold = new double[draws];
    this.carried = new double[draws];
    this.margins = new double[draws];
    this.within = new double[channel.carryOver().maxLag() + 1][draws];
    this.parameters = new double[channel.shapes()][draws];
    this.curve = new double[POINTS][kept];
    this.slopes = new double[POINTS][kept];
  }

  /** Takes in draw {@code d}. */
  void take(int d, OutcomeParts parts, int part, Room room) {
    MediaResponse response = parts.mix().mediaResponse(place);
    double[] contribution = parts.part(part);
    for (int i = 0; i < contribution.length; i++) {
      sold[d] += contribution[i] / model.money()[i];
    }
    readParameters(d, parts.position());
    carried[d] = carriedShare(parts.position(), response);
    At at = new At(parts, part, response, room);
    double here = at.total(1);
    margins[d] = (at.total(1 + MARGIN) - here) / (MARGIN * channel.totalSpend());
    backAfter(d, channel.carryOver().weights(parts.position(), channel.carryOverPlace()));
    if (d % stride == 0) {
      for (int i = 0; i < POINTS; i++) {
        double multiplier = i * POINT_STEP;
        double value = at.total(multiplier);
        curve[i][d / stride] = value;
        slopes[i][d / stride] =
            (at.total(multiplier + MARGIN) - value) / (MARGIN * channel.totalSpend());
      }
    }
  }

  /** What of the margin is back after each lag: pressure's part in proportion. */
  private void backAfter(int d, double[] weights) {
    double back = 0;
    for (int lag = 0; lag < within.length; lag++) {
      back += weights[lag];
      within[lag][d] = back * margins[d];
    }
  }

  private void readParameters(int d, double[] position) {
    double[] values = new double[parameters.length];
    channel.carryOver().read(position, channel.carryOverPlace(), values, 0);
    channel
        .curve()
        .read(position, channel.curvePlace(), values, channel.carryOver().parameters().size());
    List<ShapeParameter> shapes = channel.shapeParameters();
    for (int p = 0; p < values.length; p++) {
      parameters[p][d] = channel.onUserScale(shapes.get(p), values[p]);
    }
  }

  /** Scratch space of a thread. */
  static final class Room {
    final double[] prepared;
    final double[] curved;
    final double[] response;

    Room(ResolvedMixModel model) {
      int longest =
          model.channels().stream().mapToInt(channel -> channel.exposure().length).max().orElse(0);
      prepared = new double[longest];
      curved = new double[longest];
      response = new double[model.cells()];
    }
  }

  /** The channel's contribution at multiples of its exposure, in one draw. */
  private final class At {
    private final OutcomeParts parts;
    private final int part;
    private final Room room;
    private final double[] coefficients;
    private final Curve responseCurve = channel.curve();
    private final CarryOver carryOver = channel.carryOver();
    private final double[][] scratch;
    private final int geos = model.geos().size();
    private final int cells;
    private final boolean plain;

    At(OutcomeParts parts, int part, MediaResponse response, Room room) {
      this.parts = parts;
      this.part = part;
      this.room = room;
      this.coefficients = parts.mix().coefficients(place);
      boolean first = channel.saturatesFirst();
      double[] input = first ? channel.exposure() : response.pressure();
      this.cells = first ? input.length : model.cells();
      this.scratch =
          first
              ? carryOver.scratch(channel.history(), model.window().length(), geos)
              : new double[0][];
      this.plain = !first && model.plain();
      responseCurve.prepare(parts.position(), channel.curvePlace(), input, cells, room.prepared);
    }

    double total(double multiplier) {
      double[] position = parts.position();
      double unit = model.scale().unit();
      if (plain) {
        return unit
            * coefficients[0]
            * responseCurve.total(position, channel.curvePlace(), room.prepared, cells, multiplier);
      }
      respond(multiplier);
      double sum = 0;
      for (int i = 0; i < room.response.length; i++) {
        double effect = unit * coefficients[i % geos] * room.response[i];
        if (model.scale().multiplicative()) {
          sum += (parts.expected()[i] - parts.part(part)[i]) * Math.expm1(effect);
        } else {
          sum += model.worth()[i] * effect;
        }
      }
      return sum;
    }

    private void respond(double multiplier) {
      double[] position = parts.position();
      if (!channel.saturatesFirst()) {
        responseCurve.values(
            position, channel.curvePlace(), room.prepared, cells, multiplier, room.response);
        return;
      }
      responseCurve.values(
          position, channel.curvePlace(), room.prepared, cells, multiplier, room.curved);
      carryOver.carry(
          position,
          channel.carryOverPlace(),
          room.curved,
          channel.history(),
          geos,
          room.response,
          scratch);
    }
  }

  /** The part of the response that pressure from earlier periods has in it, in proportion. */
  private double carriedShare(double[] position, MediaResponse response) {
    double own = channel.carryOver().ownShare(position, channel.carryOverPlace());
    if (own == 1) {
      return 0;
    }
    double atOnce = 0;
    double all = 0;
    int before = channel.history() * model.geos().size();
    for (int i = 0; i < response.values().length; i++) {
      double value = response.values()[i];
      all += value;
      if (channel.saturatesFirst()) {
        atOnce += own * response.pressure()[before + i];
      } else if (response.pressure()[i] > 0) {
        double part = own * channel.exposure()[before + i] / response.pressure()[i];
        atOnce += Math.min(1, part) * value;
      }
    }
    return all > 0 ? Math.max(0, 1 - atOnce / all) : 0;
  }

  ChannelResult result(double[] totals, double outcome) {
    double money = channel.totalSpend();
    boolean paid = channel.spec().paid();
    return new ChannelResult(
        channel.spec().channel(),
        money,
        Summary.of(totals),
        Summary.of(scaled(totals, 1 / outcome)),
        paid ? Summary.of(scaled(totals, 1 / money)) : null,
        paid ? Summary.of(margins) : null,
        paid ? byLag() : List.of(),
        paid ? Summary.of(Arrays.stream(sold).map(kpi -> money / kpi).toArray()) : null,
        Summary.of(carried),
        parameters(),
        average(),
        highest(),
        points());
  }

  /** Margins by lag, up to where all but a thousandth is back. */
  private List<Estimate> byLag() {
    double nearlyAll = NEARLY_ALL * Summary.mean(margins);
    List<Estimate> back = new ArrayList<>();
    for (double[] lag : within) {
      if (Summary.mean(lag) >= nearlyAll) {
        break;
      }
      back.add(Summary.of(lag));
    }
    return back;
  }

  private Map<String, Estimate> parameters() {
    Map<String, Estimate> named = new LinkedHashMap<>();
    List<ShapeParameter> shapes = channel.shapeParameters();
    for (int p = 0; p < shapes.size(); p++) {
      named.put(name(shapes.get(p)), Summary.of(parameters[p]));
    }
    return named;
  }

  private String name(ShapeParameter parameter) {
    boolean spend =
        channel.spec().paid()
            && parameter.name().equals("half_saturation")
            && parameter.unit() == ShapeParameter.Unit.PRESSURE;
    return spend ? "half_saturation_spend" : parameter.name();
  }

  private List<CurvePoint> points() {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double multiplier = i / (double) NOW;
      points.add(
          new CurvePoint(
              multiplier,
              multiplier * channel.totalSpend(),
              Summary.of(curve[i]),
              slope(i),
              multiplier * average() > highest()));
    }
    return points;
  }

  private @Nullable Estimate slope(int i) {
    return channel.spec().paid() ? Summary.of(slopes[i]) : null;
  }

  /** Mean spend, over all geos, of a period with spend. */
  private double average() {
    return Arrays.stream(periods()).filter(spend -> spend > 0).average().orElse(0);
  }

  private double highest() {
    return Arrays.stream(periods()).max().orElse(0);
  }

  private double[] periods() {
    double[] spends = new double[model.window().length()];
    for (int i = 0; i < channel.spend().length; i++) {
      spends[i / model.geos().size()] += channel.spend()[i];
    }
    return spends;
  }

  private static double[] scaled(double[] draws, double factor) {
    return Arrays.stream(draws).map(draw -> draw * factor).toArray();
  }
}
