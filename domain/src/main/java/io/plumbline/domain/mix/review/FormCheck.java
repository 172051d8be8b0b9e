package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.LogPosterior;
import io.plumbline.domain.mix.response.GeometricCarryOver;
import io.plumbline.domain.numeric.LogDensity;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The model held against others whose carry-over or saturation is of another form: does the data's
 * evidence favour one, and would a channel's contribution then lie outside its interval?
 *
 * <p>Only the top of each other posterior is found, and the normal approximation there. What counts
 * is how far a contribution lies from where it lies at the top of the model's own posterior, since
 * the top of a skewed posterior is not its median.
 */
final class FormCheck {

  /** What part of the sampling the comparisons may cost. */
  private static final double SHARE = 0.1;

  /** What they may cost in any case, in additions and multiplications: some tenths of a second. */
  private static final double FREE = 3e8;

  /** What a cell of a channel costs besides its lags. */
  private static final double CELL = 12;

  private final PosteriorMode mode;
  private final Contributions contributions;
  private final PriorMass priors = new PriorMass();

  FormCheck(PosteriorMode mode, Contributions contributions) {
    this.mode = mode;
    this.contributions = contributions;
  }

  /**
   * What came of it.
   *
   * @param skipped how many forms were not tried for want of time
   */
  record Result(List<FormComparison> comparisons, int skipped) {}

  /**
   * Compares with every other form that can be afforded.
   *
   * @param evaluations how many gradients the sampling took
   */
  Result compare(long evaluations, Batch batch) {
    List<FormAlternative> all = FormAlternative.to(mode.model());
    double budget = Math.max(FREE, SHARE * evaluations * work(mode.model()));
    List<ResolvedMixModel> models = new ArrayList<>();
    List<FormAlternative> tried = new ArrayList<>();
    for (FormAlternative one : all) {
      ResolvedMixModel other = mode.model().shaped(one.form(), List.of());
      double cost = work(other) * (PosteriorMode.STEPS + 2.0 * mode.position().length);
      if (cost <= budget) {
        budget -= cost;
        tried.add(one);
        models.add(other);
      }
    }
    double[] masses = models.stream().mapToDouble(priors::log).toArray();
    FormComparison[] found = new FormComparison[tried.size()];
    batch.run(found.length, i -> found[i] = compare(tried.get(i), models.get(i), masses[i]));
    return new Result(Arrays.asList(found), all.size() - found.length);
  }

  /** Additions and multiplications of a gradient, roughly. */
  private static double work(ResolvedMixModel model) {
    double sum = 0;
    for (ResolvedChannel channel : model.channels()) {
      boolean recursive = channel.carryOver() instanceof GeometricCarryOver;
      sum += model.cells() * (CELL + (recursive ? 0 : channel.carryOver().maxLag()));
    }
    return sum;
  }

  private FormComparison compare(FormAlternative one, ResolvedMixModel other, double priorMass) {
    double slope = one.slope() == 0 ? 1 : one.slope();
    LogDensity density = new LogPosterior(other);
    if (one.slope() != 0) {
      density = new SlopeBelief(other, density, slope);
    }
    double[] start = Carried.over(mode.model(), mode.position(), other, slope);
    PosteriorMode found = PosteriorMode.of(other, density, start, priorMass);
    return new FormComparison(one.name(), found.logEvidence() - mode.logEvidence(), moved(found));
  }

  /** Returns the channels that would lie outside their intervals. */
  List<FormComparison.Move> moved(PosteriorMode other) {
    List<FormComparison.Move> moved = new ArrayList<>();
    for (int m = 0; m < mode.contributions().length; m++) {
      double shift = other.contributions()[m] - mode.contributions()[m];
      double elsewhere = contributions.median(m) + shift;
      double low = contributions.quantile(m, 0.05);
      double high = contributions.quantile(m, 0.95);
      if (!(elsewhere >= low && elsewhere <= high)) {
        moved.add(
            new FormComparison.Move(
                mode.model().channels().get(m).name(),
                CredibleInterval.ninety(Math.exp(low), Math.exp(high)),
                Math.exp(elsewhere)));
      }
    }
    return moved;
  }
}
