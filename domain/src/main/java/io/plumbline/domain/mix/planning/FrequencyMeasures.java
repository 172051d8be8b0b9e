package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.mix.response.FrequencyCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures how often a channel with reach and frequency is best seen, at the spend it has. */
public final class FrequencyMeasures {

  private static final int POINTS = 61;

  private static final int BLOCKS = 16;

  /** How far beyond the highest frequency observed the curve goes. */
  private static final double BEYOND = 1.25;

  /** Who is reached at all sees it once. */
  private static final double LOWEST = 1;

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final SpendPlan plan;
  private final int m;
  private final ResolvedChannel channel;
  private final Contacts contacts;
  private final double[] grid;
  private final double[][] brought;
  private final double[] now;
  private final double[] best;

  private FrequencyMeasures(PlanFrame frame, PlanningDraws draws, SpendPlan plan, int m) {
    this.frame = frame;
    this.draws = draws;
    this.plan = plan;
    this.m = m;
    this.channel = frame.model().channels().get(m);
    this.contacts = Contacts.of(frame, plan, m);
    double first = Math.min(LOWEST, contacts.lowest());
    double last = Math.max(2 * LOWEST, BEYOND * contacts.highest());
    this.grid = new double[POINTS];
    Arrays.setAll(grid, p -> first + p * (last - first) / (POINTS - 1));
    this.brought = new double[POINTS][draws.count()];
    this.now = new double[draws.count()];
    this.best = new double[draws.count()];
  }

  /** Returns the response to frequency of every paid channel that spends and counts it. */
  public static List<FrequencyResponse> of(
      PlanFrame frame, PlanningDraws draws, SpendPlan plan, Batch batch) {
    List<FrequencyResponse> all = new ArrayList<>();
    for (int m : BudgetOptimizer.paid(frame.model())) {
      if (frame.model().channels().get(m).curve() instanceof FrequencyCurve && plan.total(m) > 0) {
        all.add(new FrequencyMeasures(frame, draws, plan, m).measured(batch));
      }
    }
    return all;
  }

  private FrequencyResponse measured(Batch batch) {
    int blocks = Math.min(BLOCKS, draws.count());
    batch.run(
        blocks,
        block -> {
          FrequencyAtDraw room = new FrequencyAtDraw(frame, draws, plan, m, contacts);
          for (int d = block; d < draws.count(); d += blocks) {
            now[d] = room.load(d);
            double half = room.halfSaturation();
            double slope = room.slope();
            best[d] = Math.max(grid[0], best(half, slope));
            for (int p = 0; p < POINTS; p++) {
              brought[p][d] = room.brought(effect(grid[p], half, slope) / grid[p]);
            }
            batch.tick();
          }
        });
    return summedUp();
  }

  /** Hill of frequency: what a person's contacts come to. */
  static double effect(double frequency, double half, double slope) {
    return 1 / (1 + Math.pow(half / frequency, slope));
  }

  /** Where Hill of frequency, for each contact, is greatest; nought where the first is the best. */
  static double best(double half, double slope) {
    // d/df of f^(s-1) / (f^s + k^s) is nought where f^s = (s - 1) k^s
    return slope > 1 ? half * Math.pow(slope - 1, 1 / slope) : 0;
  }

  private FrequencyResponse summedUp() {
    List<FrequencyResponse.At> curve = new ArrayList<>();
    int most = 0;
    for (int p = 0; p < POINTS; p++) {
      boolean seen = grid[p] >= contacts.lowest() && grid[p] <= contacts.highest();
      curve.add(new FrequencyResponse.At(grid[p], Summary.of(brought[p]), seen));
      most = curve.get(p).incremental().mean() > curve.get(most).incremental().mean() ? p : most;
    }
    double[] more = new double[now.length];
    int tooOften = 0;
    for (int d = 0; d < more.length; d++) {
      more[d] = brought[most][d] / now[d] - 1;
      tooOften += best[d] < contacts.average() ? 1 : 0;
    }
    return new FrequencyResponse(
        channel.spec().channel(),
        curve,
        contacts.average(),
        Summary.of(now),
        Summary.of(best),
        grid[most],
        Summary.of(more),
        tooOften / (double) more.length);
  }

  /**
   * What the planned money of a channel shows.
   *
   * @param cells contacts of a head, the history's cells first, which have none
   * @param average how often those reached saw it
   */
  @SuppressWarnings("ArrayRecordComponent") // a series; compared by nobody
  record Contacts(double[] cells, double average, double lowest, double highest) {

    static Contacts of(PlanFrame frame, SpendPlan plan, int m) {
      double[] people = frame.model().scale().population();
      double[] reach = frame.exposure(m, plan.spend()[m]);
      double[] fixed = frame.fixedExposure(m);
      double[] frequency = ((FrequencyCurve) frame.curve(m)).frequency();
      double[] cells = new double[reach.length];
      double reached = 0;
      double shown = 0;
      double lowest = Double.POSITIVE_INFINITY;
      double highest = 0;
      for (int i = 0; i < cells.length; i++) {
        double bought = reach[i] - fixed[i];
        if (bought > 0 && frequency[i] > 0) {
          cells[i] = bought * frequency[i];
          reached += bought * people[i % people.length];
          shown += cells[i] * people[i % people.length];
          lowest = Math.min(lowest, frequency[i]);
          highest = Math.max(highest, frequency[i]);
        }
      }
      return new Contacts(cells, shown / reached, lowest, highest);
    }
  }
}
