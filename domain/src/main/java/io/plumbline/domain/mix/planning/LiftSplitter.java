package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.insight.Summary;
import io.plumbline.domain.mix.kernel.LiftKernel;
import io.plumbline.domain.mix.kernel.PlanKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits what a scenario brings more than the plan there is over what it changes, draw by draw. */
final class LiftSplitter {

  private static final int BLOCKS = 16;

  private static final double NOTHING = 1e-12;

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final LaidPlan now;
  private final LaidPlan then;
  private final double cap;
  private final int channels;
  private final double[][] parts;
  private final double[] before;
  private final double[] after;

  private LiftSplitter(
      PlanFrame frame, PlanningDraws draws, SpendPlan baseline, ScenarioPlan scenario) {
    this.frame = frame;
    this.draws = draws;
    this.now = LaidPlan.of(frame, baseline);
    this.then = LaidPlan.of(frame, scenario.plan());
    this.cap = scenario.cap();
    this.channels = frame.model().channels().size();
    this.parts = new double[channels + 2][draws.count()];
    this.before = new double[draws.count()];
    this.after = new double[draws.count()];
  }

  /** Splits what {@code scenario} brings more than {@code baseline}. */
  static LiftSplit of(
      PlanFrame frame,
      PlanningDraws draws,
      SpendPlan baseline,
      ScenarioPlan scenario,
      Batch batch) {
    LiftSplitter own = new LiftSplitter(frame, draws, baseline, scenario);
    int blocks = Math.min(BLOCKS, draws.count());
    batch.run(
        blocks,
        block -> {
          AtDraw room = own.new AtDraw();
          for (int d = block; d < draws.count(); d += blocks) {
            room.split(d);
            batch.tick();
          }
        });
    return own.summedUp();
  }

  private LiftSplit summedUp() {
    List<LiftSplit.Part> told = new ArrayList<>();
    ResolvedMixModel model = frame.model();
    for (int p = 0; p < parts.length; p++) {
      if (changes(parts[p])) {
        String name = p < channels ? model.channels().get(p).spec().channel().value() : "";
        told.add(new LiftSplit.Part(kind(p), name, Summary.of(parts[p])));
      }
    }
    return new LiftSplit(
        Summary.of(before),
        Summary.of(after),
        Summary.of(PairedOutcomes.difference(after, before)),
        told);
  }

  /** Whether a part is more than what rounding leaves where a step is taken and taken back. */
  private boolean changes(double[] part) {
    for (int d = 0; d < part.length; d++) {
      if (Math.abs(part[d]) > NOTHING * Math.abs(before[d])) {
        return true;
      }
    }
    return false;
  }

  private LiftSplit.Kind kind(int part) {
    return part < channels
        ? LiftSplit.Kind.CHANNEL
        : part == channels ? LiftSplit.Kind.CONTROLS : LiftSplit.Kind.CAP;
  }

  /** Scratch space of a thread. */
  private final class AtDraw {

    private final PlanEvaluator evaluator = new PlanEvaluator(frame, draws);
    private final int geos = frame.model().geos().size();
    private final double[][] first = new double[channels][frame.cells()];
    private final double[] was = new double[frame.cells()];
    private final double[] is = new double[frame.cells()];
    private final double[] weight = new double[frame.cells()];
    private final double[] sum = new double[frame.cells()];
    private final double[][] own = new double[channels + 1][frame.cells()];

    void split(int d) {
      evaluator.load(d);
      before[d] = evaluator.outcome(now, was);
      for (int m = 0; m < channels; m++) {
        System.arraycopy(evaluator.response(m), 0, first[m], 0, frame.cells());
      }
      double uncapped = evaluator.outcome(then, is);
      onTheScaleOfTheModel();
      LiftKernel.weights(
          was, sum, evaluator.worth(), frame.model().scale().multiplicative(), weight);
      for (int p = 0; p < own.length; p++) {
        parts[p][d] = PlanKernel.dot(own[p], weight);
      }
      double capped = cap < Double.POSITIVE_INFINITY ? capped() : uncapped;
      parts[channels + 1][d] = capped - uncapped;
      after[d] = capped;
    }

    /** Writes each part's change of the sum, or of its logarithm, and the change of all. */
    private void onTheScaleOfTheModel() {
      for (int m = 0; m < channels; m++) {
        Arrays.fill(own[m], 0);
        LiftKernel.change(first[m], evaluator.response(m), evaluator.coefficients(m), own[m]);
      }
      List<Halo> halos = frame.model().halos();
      for (int h = 0; h < halos.size(); h++) {
        int lower = halos.get(h).lower();
        int upper = halos.get(h).upper();
        LiftKernel.change(
            first[lower],
            evaluator.response(lower),
            first[upper],
            evaluator.response(upper),
            evaluator.coefficients(lower),
            evaluator.strength(h),
            own[lower],
            own[upper]);
      }
      evaluator.controls(then.shifts(), own[channels]);
      Arrays.fill(sum, 0);
      for (double[] part : own) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += part[i];
        }
      }
    }

    private double capped() {
      double total = 0;
      for (int t = 0; t < frame.periods(); t++) {
        double period = 0;
        for (int g = 0; g < geos; g++) {
          period += is[t * geos + g];
        }
        total += Math.min(cap, period);
      }
      return total;
    }
  }
}
