package io.plumbline.domain.experiment.readout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Groups of controls that take the part of the treated geos, as many as those are. */
final class StandIns {

  /*
   * The mean of two geos is no geo: chance is smaller in it, and what fits it badly is another part
   * of what moves it. So the stand-ins of two treated geos are pairs, in which one counts for as much
   * as the one treated geo does in the mean of both. Each control takes each part as often as any
   * other. Groups that share a control are no independent witnesses: squares of variables whose
   * correlation is r have correlation r squared, so all are worth as many independent ones as their
   * number squared is of the sum of r squared over all pairs.
   */

  private static final int MOST = 24;
  private static final int FEWEST_DONORS = 2;
  private static final double STRIDE = 0.382;

  private final double[][] controls;
  private final double[] shares;
  private final List<int[]> groups = new ArrayList<>();
  private final double worth;

  /**
   * Forms at most 24 groups, of at most half of the controls each; none where there are two
   * controls or one.
   *
   * @param controls their series, indexed
   * @param sizes of the controls, by which their order is settled
   * @param shares of the treated geos in their mean, with sum 1
   */
  StandIns(double[][] controls, double[] sizes, double[] shares) {
    this.controls = controls;
    int count = controls.length <= FEWEST_DONORS ? 0 : Math.min(MOST, controls.length);
    this.shares = largest(shares, Math.min(shares.length, Math.max(1, controls.length / 2)));
    int[] order =
        IntStream.range(0, controls.length)
            .boxed()
            .sorted(Comparator.comparingDouble(place -> sizes[place]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int group = 0; group < count; group++) {
      groups.add(group(order, group * controls.length / count));
    }
    worth = independent();
  }

  private static double[] largest(double[] shares, int kept) {
    double[] parts =
        IntStream.range(0, shares.length)
            .mapToObj(i -> shares[i])
            .sorted(Comparator.reverseOrder())
            .limit(kept)
            .mapToDouble(Double::doubleValue)
            .toArray();
    double sum = TreatedSeries.sum(parts, 0, kept);
    for (int i = 0; i < kept; i++) {
      parts[i] /= sum;
    }
    return parts;
  }

  /** The first is given; the distance between two of a group is met in few pairs of parts. */
  private int[] group(int[] order, int first) {
    int all = order.length;
    int stride = stride(all);
    boolean[] taken = new boolean[all];
    int[] group = new int[shares.length];
    for (int part = 0; part < group.length; part++) {
      int place = (int) ((first + (long) stride * (part * (part + 1) / 2)) % all);
      while (taken[place]) {
        place = (place + 1) % all;
      }
      taken[place] = true;
      group[part] = order[place];
    }
    return group;
  }

  /** Far from a neighbour in size, and with every place met. */
  private static int stride(int all) {
    int stride = Math.max(1, (int) Math.round(all * STRIDE));
    while (divisor(stride, all) > 1) {
      stride++;
    }
    return stride;
  }

  private static int divisor(int one, int other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  private double independent() {
    double squares = 0;
    for (int one = 0; one < groups.size(); one++) {
      for (int other = 0; other < groups.size(); other++) {
        double alike = shared(one, other) / shared(one, one);
        squares += alike * alike;
      }
    }
    return groups.isEmpty() ? 0 : groups.size() * groups.size() / squares;
  }

  /** The covariance of two groups whose controls have variance 1 each. */
  private double shared(int one, int other) {
    double sum = 0;
    for (int part = 0; part < shares.length; part++) {
      for (int counterpart = 0; counterpart < shares.length; counterpart++) {
        if (groups.get(one)[part] == groups.get(other)[counterpart]) {
          sum += shares[part] * shares[counterpart];
        }
      }
    }
    return sum;
  }

  /** Returns how many groups there are. */
  int count() {
    return groups.size();
  }

  /** Returns how many independent ones they are worth. */
  double worth() {
    return worth;
  }

  /** Returns whether two groups have a control in common. */
  boolean meet(int one, int other) {
    return shared(one, other) > 0;
  }

  /** Returns the gaps of a group to each control outside it. */
  double[][] gaps(int group) {
    boolean[] inside = new boolean[controls.length];
    double[] mean = new double[controls[0].length];
    for (int part = 0; part < shares.length; part++) {
      int control = groups.get(group)[part];
      inside[control] = true;
      for (int t = 0; t < mean.length; t++) {
        mean[t] += shares[part] * controls[control][t];
      }
    }
    double[][] gaps = new double[controls.length - shares.length][];
    int place = 0;
    for (int i = 0; i < controls.length; i++) {
      if (!inside[i]) {
        gaps[place++] = less(mean, controls[i]);
      }
    }
    return gaps;
  }

  /** Returns {@code series} less {@code other}, period by period. */
  static double[] less(double[] series, double[] other) {
    double[] less = new double[series.length];
    for (int t = 0; t < less.length; t++) {
      less[t] = series[t] - other[t];
    }
    return less;
  }
}
