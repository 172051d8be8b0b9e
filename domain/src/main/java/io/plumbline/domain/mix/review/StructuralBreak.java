package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.inference.LogPosterior;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A lasting jump of the level that the trend cannot follow: how much better the data would be
 * explained with one, wherever it may be.
 *
 * @param period the first period after it
 * @param jump its size on the outcome, per head where there is a population, in the KPI's unit (as
 *     a logarithm where parts multiply)
 * @param comparison the model held against one with the jump
 */
record StructuralBreak(LocalDate period, double jump, FormComparison comparison) {

  /** Periods at either end in which a jump cannot be told from the level. */
  private static final int EDGE = 4;

  /** At how many places at most a jump is looked for. */
  private static final int PLACES = 160;

  /** From how many nats on a jump is looked at with all else free to give way. */
  private static final double LOOK = 2;

  /**
   * Finds the likeliest.
   *
   * @param forms compares the model with others
   */
  static StructuralBreak in(PosteriorMode mode, ExtraColumn extra, FormCheck forms) {
    ResolvedMixModel model = mode.model();
    int geos = model.geos().size();
    int periods = model.window().fitted();
    int best = EDGE;
    ExtraColumn.Worth worth = new ExtraColumn.Worth(Double.NEGATIVE_INFINITY, 0);
    double sum = 0;
    int places = 0;
    for (int t = EDGE; t <= periods - EDGE; t += Math.ceilDiv(periods, PLACES)) {
      double[] column = step(t * geos, model.fittedCells());
      ExtraColumn.Worth here = extra.of(column);
      sum += Math.exp(here.nats());
      places++;
      if (here.nats() > worth.nats()) {
        worth = here;
        best = t;
      }
    }
    FormComparison comparison =
        new FormComparison("a jump of the level", Math.log(sum / places), List.of());
    if (worth.nats() > LOOK) {
      double spread = Math.log(sum / places) - worth.nats();
      comparison = refit(mode, best * geos, worth, spread, forms);
    }
    return new StructuralBreak(
        model.window().periods().get(best), worth.coefficient() * model.scale().unit(), comparison);
  }

  /** Finds the top of the posterior with the jump, trend and media free to give way. */
  private static FormComparison refit(
      PosteriorMode mode, int cell, ExtraColumn.Worth worth, double spread, FormCheck forms) {
    ResolvedMixModel model = mode.model();
    int sign = worth.coefficient() < 0 ? -1 : 1;
    SignedTerm jump = new SignedTerm("jump", false, step(cell, model.cells()), 0, 1, 0, sign, 0);
    ResolvedMixModel other = model.shaped(UnaryOperator.identity(), List.of(jump));
    double[] start = Carried.over(model, mode.position(), other, 1);
    start[other.signedTerms().getLast().place()] = Math.log(Math.abs(worth.coefficient()));
    PosteriorMode found =
        PosteriorMode.of(other, new LogPosterior(other), start, new PriorMass().log(other));
    // the sign was chosen after the fact, and so was the period
    double lead = found.logEvidence() - mode.logEvidence() - Math.log(2) + spread;
    return new FormComparison("a jump of the level", lead, forms.moved(found));
  }

  private static double[] step(int from, int cells) {
    double[] column = new double[cells];
    for (int i = from; i < cells; i++) {
      column[i] = 1;
    }
    return column;
  }
}
