package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ChannelSpec.Exposure;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures how well the money of each paid channel works, draw by draw. */
public final class EfficiencyMeasures {

  /** Positions on the curve, as multiples of the spend: 0 to 4. */
  private static final int POINTS = 17;

  private static final double STEP = 0.25;

  private static final int NOW = 4;

  /** Positions whose cost is told: up to twice the spend. */
  private static final int TOLD = 8;

  private static final int BLOCKS = 16;

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final SpendPlan plan;
  private final int lags;
  private final int[] places;
  private final double[][][] brought;
  private final double[][][] sold;
  private final double[][][] margins;
  private final double[][] soldMargins;
  private final double[][] within;

  private EfficiencyMeasures(
      PlanFrame frame, PlanningDraws draws, SpendPlan plan, PaybackWindow window) {
    this.frame = frame;
    this.draws = draws;
    this.plan = plan;
    this.lags = window.lastLag(frame.model().spec().granularity());
    this.places =
        Arrays.stream(BudgetOptimizer.paid(frame.model())).filter(m -> plan.total(m) > 0).toArray();
    this.brought = new double[places.length][POINTS][draws.count()];
    this.sold = new double[places.length][POINTS][draws.count()];
    this.margins = new double[places.length][POINTS][draws.count()];
    this.soldMargins = new double[places.length][draws.count()];
    this.within = new double[places.length][draws.count()];
  }

  /**
   * Returns the measures of every paid channel that spends.
   *
   * @param frame whose run-out is long enough for the window: {@link #frame}
   * @param breakEven the least return of the next unit of money; absent where the KPI is not money
   *     and no cost of one is acceptable
   */
  public static List<ChannelEfficiency> of(
      PlanFrame frame,
      PlanningDraws draws,
      SpendPlan plan,
      PaybackWindow window,
      @Nullable Double breakEven,
      Batch batch) {
    EfficiencyMeasures own = new EfficiencyMeasures(frame, draws, plan, window);
    int blocks = Math.min(BLOCKS, draws.count());
    batch.run(blocks, block -> own.take(block, blocks, batch));
    List<ChannelEfficiency> measures = new ArrayList<>();
    for (int k = 0; k < own.places.length; k++) {
      measures.add(own.summedUp(k, breakEven));
    }
    return measures;
  }

  /** Returns the last {@code length} periods with a run-out as long as the window. */
  public static PlanFrame frame(ResolvedMixModel model, int length, PaybackWindow window) {
    return PlanFrame.last(model, length, window.lastLag(model.spec().granularity()));
  }

  private void take(int block, int blocks, Batch batch) {
    ChannelMargins room = new ChannelMargins(frame, draws, plan, lags);
    for (int d = block; d < draws.count(); d += blocks) {
      room.load(d);
      for (int k = 0; k < places.length; k++) {
        room.line(places[k]);
        double spend = plan.total(places[k]);
        for (int p = 0; p < POINTS; p++) {
          room.at(p * STEP * spend);
          brought[k][p][d] = room.brought();
          sold[k][p][d] = room.sold();
          margins[k][p][d] = room.margin();
          if (p == NOW) {
            within[k][d] = room.brought() / room.all();
            soldMargins[k][d] = room.soldMargin();
          }
        }
      }
      batch.tick();
    }
  }

  private ChannelEfficiency summedUp(int k, @Nullable Double breakEven) {
    ResolvedChannel channel = frame.model().channels().get(places[k]);
    double spend = plan.total(places[k]);
    List<ChannelEfficiency.CostPoint> cost = new ArrayList<>();
    for (int p = 1; p <= TOLD; p++) {
      double money = p * STEP * spend;
      double[] kpis = sold[k][p];
      cost.add(
          new ChannelEfficiency.CostPoint(
              p * STEP,
              Summary.of(Arrays.stream(kpis).map(kpi -> money / kpi).toArray()),
              Summary.of(margins[k][p])));
    }
    Estimate headroom = null;
    Estimate wasted = null;
    if (breakEven != null) {
      double[] room = new double[draws.count()];
      Arrays.setAll(room, d -> (turning(k, d, breakEven) - 1) * spend);
      headroom = Summary.of(room);
      wasted = Summary.of(Arrays.stream(room).map(more -> Math.max(0, -more / spend)).toArray());
    }
    return new ChannelEfficiency(
        channel.spec().channel(),
        spend,
        Summary.of(margins[k][NOW]),
        Summary.of(Arrays.stream(soldMargins[k]).map(kpi -> 1 / kpi).toArray()),
        cost,
        headroom,
        wasted,
        Summary.of(within[k]),
        reachEfficiency(places[k], channel));
  }

  /** The highest multiple of the spend at which the margin still is the break-even, at most 4. */
  private double turning(int k, int d, double breakEven) {
    if (margins[k][POINTS - 1][d] >= breakEven) {
      return (POINTS - 1) * STEP;
    }
    for (int p = POINTS - 2; p >= 0; p--) {
      double margin = margins[k][p][d];
      if (margin >= breakEven) {
        double fall = margin - margins[k][p + 1][d];
        return STEP * (p + (margin - breakEven) / fall);
      }
    }
    return 0;
  }

  private @Nullable Double reachEfficiency(int m, ResolvedChannel channel) {
    if (!(channel.spec().exposure() instanceof Exposure.ReachAndFrequency)) {
      return null;
    }
    double[] people = frame.model().scale().population();
    double[] shown = frame.exposure(m, plan.spend()[m]);
    int geos = people.length;
    int before = frame.history(m) * geos;
    double reached = 0;
    for (int i = 0; i < frame.length() * geos; i++) {
      reached += shown[before + i] * channel.exposureUnit() * people[i % geos];
    }
    return reached / plan.total(m);
  }
}
