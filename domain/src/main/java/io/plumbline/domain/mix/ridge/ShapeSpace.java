package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.response.Shape;
import io.plumbline.domain.mix.response.ShapeParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is searched, as a unit cube: the parameters of every channel's carry-over and curve, each
 * between the 2 % and 98 % quantiles of its prior, then the penalty on media and the trend's
 * stiffness.
 */
final class ShapeSpace {

  private static final double EDGE = 0.02;

  /** In how many steps a prior's quantiles are tabled. */
  private static final int STEPS = 128;

  /** The penalty on media, in observations, at the ends of its range. */
  private static final double LEAST_PENALTY = 0.01;

  private static final double MOST_PENALTY = 30;

  /** Where the search begins: little penalty, a trend as stiff as the middle of the grid. */
  private static final double PENALTY_START = 0.4;

  private final ResolvedMixModel model;
  private final List<double[]> quantiles = new ArrayList<>();
  private final double[] values;

  ShapeSpace(ResolvedMixModel model) {
    this.model = model;
    Map<ShapeParameter, double[]> tables = new HashMap<>();
    int widest = 0;
    for (ResolvedChannel channel : model.channels()) {
      widest = Math.max(widest, channel.shapes());
      for (ShapeParameter parameter : channel.shapeParameters()) {
        quantiles.add(tables.computeIfAbsent(parameter, ShapeSpace::table));
      }
    }
    this.values = new double[widest];
  }

  private static double[] table(ShapeParameter parameter) {
    double[] table = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      table[i] = parameter.priorQuantile(EDGE + (1 - 2 * EDGE) * i / STEPS);
    }
    return table;
  }

  /** Returns how many coordinates a point has. */
  int dimension() {
    return quantiles.size() + 2;
  }

  /** Returns where a search begins: in the middle of every prior. */
  double[] start() {
    double[] start = new double[dimension()];
    Arrays.fill(start, 0.5);
    start[quantiles.size()] = PENALTY_START;
    return start;
  }

  /** Writes the coordinates of all carry-overs and curves, as the sampler has them. */
  void place(double[] point, double[] position) {
    int next = 0;
    for (ResolvedChannel channel : model.channels()) {
      next = place(point, next, channel.carryOver(), channel.carryOverPlace(), position);
      next = place(point, next, channel.curve(), channel.curvePlace(), position);
    }
  }

  private int place(double[] point, int next, Shape shape, int first, double[] position) {
    int count = shape.parameters().size();
    for (int p = 0; p < count; p++) {
      double at = Math.clamp(point[next + p], 0, 1) * STEPS;
      int below = Math.min((int) at, STEPS - 1);
      double[] table = quantiles.get(next + p);
      values[p] = table[below] + (at - below) * (table[below + 1] - table[below]);
    }
    shape.place(values, 0, position, first);
    return next + count;
  }

  /** Returns how many observations at zero a channel's coefficient is worth. */
  double penalty(double[] point) {
    double part = Math.clamp(point[quantiles.size()], 0, 1);
    return LEAST_PENALTY * Math.pow(MOST_PENALTY / LEAST_PENALTY, part);
  }

  /** Returns the place of the trend's stiffness in {@link LinearFactors#STIFFNESS}. */
  int stiffness(double[] point) {
    int count = LinearFactors.STIFFNESS.length;
    double part = Math.clamp(point[quantiles.size() + 1], 0, 1);
    return Math.min(count - 1, (int) (part * count));
  }
}
