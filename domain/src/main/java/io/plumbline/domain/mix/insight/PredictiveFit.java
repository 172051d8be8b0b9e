package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.NoiseDraws;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.numeric.LeaveOneOut;
import io.plumbline.domain.numeric.PointwiseLikelihood;
import java.util.Arrays;

/** How the draws of a fit stand to what was observed. */
public final class PredictiveFit {

  /** How many pieces leaving out is cut into. */
  private static final int PIECES = 16;

  private final ResolvedMixModel model;
  private final PosteriorDraws draws;
  private final PartDraws expected;
  private final double[] actual;

  PredictiveFit(ResolvedMixModel model, PosteriorDraws draws, PartDraws expected, double[] actual) {
    this.model = model;
    this.draws = draws;
    this.expected = expected;
    this.actual = actual;
  }

  /**
   * Returns the posterior predictive p-value of the total outcome as Meridian has it: the part of
   * the draws whose expected total lies at least as far from their mean as the actual total does.
   */
  public double predictiveP() {
    double[] totals = expected.totals();
    double mean = Summary.mean(totals);
    double off = Math.abs(Arrays.stream(actual).sum() - mean);
    return Arrays.stream(totals).filter(total -> Math.abs(total - mean) >= off).count()
        / (double) totals.length;
  }

  /**
   * Leaves out each fitted cell in turn, by the density of its outcome in the KPI's unit; of every
   * so many draws where there are many cells.
   *
   * @param efficiency effective over actual number of draws
   */
  public ModelHealth.LeaveOneOutResult leaveOneOut(double efficiency, Batch batch) {
    Cells cells = new Cells();
    int pieces = Math.min(PIECES, model.fittedCells());
    LeaveOneOut[] parts = new LeaveOneOut[pieces];
    int[] ends = new int[pieces + 1];
    for (int p = 0; p <= pieces; p++) {
      ends[p] = (int) ((long) p * model.fittedCells() / pieces);
    }
    batch.run(
        pieces, p -> parts[p] = LeaveOneOut.of(cells.between(ends[p], ends[p + 1]), efficiency));
    return together(parts);
  }

  /** Adds up what was computed piece by piece. */
  private static ModelHealth.LeaveOneOutResult together(LeaveOneOut[] parts) {
    double elpd = 0;
    double used = 0;
    double worst = Double.NEGATIVE_INFINITY;
    int doubtful = 0;
    int all = 0;
    for (LeaveOneOut part : parts) {
      elpd += part.elpd();
      used += part.effectiveParameters();
      worst = Math.max(worst, Arrays.stream(part.shapes()).max().orElseThrow());
      doubtful += part.doubtful();
      all += part.shapes().length;
    }
    double squares = 0;
    for (LeaveOneOut part : parts) {
      int size = part.shapes().length;
      double between = part.elpd() / size - elpd / all;
      squares += part.se() * part.se() + size * between * between;
    }
    return new ModelHealth.LeaveOneOutResult(elpd, Math.sqrt(squares), used, worst, doubtful);
  }

  /** The log density of the outcome of every fitted cell in every draw that is kept. */
  private final class Cells {
    private final PeriodDraws kept = expected.cells();
    private final NoiseDraws noise = new NoiseDraws(model);
    private final double[][] positions;

    Cells() {
      positions = new double[kept.draws()][draws.chains().dimension()];
      for (int d = 0; d < positions.length; d++) {
        draws.chains().read(d * expected.cellStride(), positions[d]);
      }
    }

    PointwiseLikelihood between(int from, int to) {
      return new PointwiseLikelihood() {
        @Override
        public int observations() {
          return to - from;
        }

        @Override
        public int draws() {
          return kept.draws();
        }

        @Override
        public void read(int observation, double[] logLikelihoods) {
          for (int d = 0; d < kept.draws(); d++) {
            logLikelihoods[d] = logDensity(from + observation, d);
          }
        }
      };
    }

    private double logDensity(int cell, int d) {
      double unit = model.scale().unit();
      double mean = kept.at(cell, d);
      if (model.scale().multiplicative()) {
        double rest = Math.log(actual[cell] / mean) + noise.logShift(positions[d]);
        double outcome = actual[cell] / model.money()[cell];
        return noise.logDensity(positions[d], rest / unit) - Math.log(unit * outcome);
      }
      double people = model.scale().population()[cell % model.geos().size()];
      double rest = (actual[cell] - mean) / model.money()[cell] / people;
      return noise.logDensity(positions[d], rest / unit) - Math.log(unit * people);
    }
  }
}
