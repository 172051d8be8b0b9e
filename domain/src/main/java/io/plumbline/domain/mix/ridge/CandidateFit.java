package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.inference.MediaResponse;
import io.plumbline.domain.numeric.NonNegativeLeastSquares;
import java.util.Arrays;
import java.util.List;

/**
 * Penalised least squares at one point of the {@link ShapeSpace}: fits every split and judges it.
 * Holds scratch space: one for each thread.
 */
final class CandidateFit {

  /*
   * Minimised: |y - X b - H c|² + b'D b + mu sum_m q_m c_m², c >= 0, with X the linear terms, H the
   * responses of the channels (and the controls of known sign, turned so that they help), q_m the
   * variance of column m over all fitted periods. With X'X + D = LL' known beforehand and V = L⁻¹X'H,
   *
   *   (H'H - V'V + mu Q) c = H'y - V'L⁻¹X'y      b = L'⁻¹(L⁻¹X'y - V c)
   *
   * so that only V is new in a candidate. X'H grows from split to split: one pass over the periods.
   */

  /** The penalty on a control of known sign: its prior scale is that of the others, 3. */
  private static final double CONTROL_PENALTY = 1 / 9.0;

  private final RidgeDesign design;
  private final ResolvedMixModel model;
  private final ShapeSpace space;
  private final LinearFactors linear;
  private final int media;
  private final int count;
  private final int width;
  private final MediaResponse[] responses;
  private final LiftTestGap gap;
  private final double[][] columns;
  private final double[] penalties;
  private final double[] position;
  private final double[] crossed;
  private final double[] gram;
  private final double[] products;
  private final double[] whitened;
  private final double[] matrix;
  private final double[] right;
  private final double[] coefficients;
  private final double[] terms;
  private final NonNegativeLeastSquares solver;
  private int stiffness;

  CandidateFit(RidgeDesign design) {
    this.design = design;
    this.model = design.model();
    this.space = new ShapeSpace(model);
    this.linear = design.linear();
    this.media = model.channels().size();
    this.count = design.signed();
    this.width = linear.width();
    this.responses =
        model.channels().stream().map(MediaResponse::new).toArray(MediaResponse[]::new);
    this.gap = new LiftTestGap(model, responses);
    this.columns = new double[count][];
    List<SignedTerm> signed = model.signedTerms();
    for (int i = 0; i < count; i++) {
      columns[i] = i < media ? responses[i].values() : turned(signed.get(i - media));
    }
    this.penalties = new double[count];
    this.position = new double[model.dimension()];
    this.crossed = new double[count * width];
    this.gram = new double[count * count];
    this.products = new double[count];
    this.whitened = new double[count * width];
    this.matrix = new double[count * count];
    this.right = new double[count];
    this.coefficients = new double[count];
    this.terms = new double[width];
    this.solver = new NonNegativeLeastSquares(count);
  }

  private static double[] turned(SignedTerm term) {
    return Arrays.stream(term.values()).map(value -> term.sign() * value).toArray();
  }

  /** Fits and judges a point over all splits. */
  Candidate judge(double[] point) {
    begin(point);
    int[] ends = design.origins().ends();
    double[] squares = new double[RollingOrigins.SPLITS];
    double missed = 0;
    double whole = 0;
    double sum = 0;
    accumulate(0, ends[0]);
    for (int k = 0; k < RollingOrigins.SPLITS; k++) {
      solve(k, linear.projected(k, stiffness), products);
      solveTerms(k, linear.projected(k, stiffness));
      double split = 0;
      for (int t = ends[k]; t < ends[k + 1]; t++) {
        double error = model.scaledOutcome()[t] - fitted(t);
        split += error * error;
        missed += Math.abs(error) * model.scale().unit();
        whole += Math.abs(model.scale().outcome(model.scaledOutcome()[t], 0));
      }
      squares[k] = split / (ends[k + 1] - ends[k]);
      sum += split;
      accumulate(ends[k], ends[k + 1]);
    }
    solve(RollingOrigins.SPLITS, linear.projected(RollingOrigins.SPLITS, stiffness), products);
    double error = Math.sqrt(sum / design.origins().judged()) / design.range();
    return new Candidate(
        point.clone(),
        squares,
        error,
        whole > 0 ? missed / whole : 0,
        implausibility(),
        gap.disagreement(position, coefficients));
  }

  /** Fits a point to the whole history; then coefficients and terms can be asked for. */
  void fit(double[] point) {
    begin(point);
    accumulate(0, model.window().fitted());
    double[] projected = linear.projected(RollingOrigins.SPLITS, stiffness);
    solve(RollingOrigins.SPLITS, projected, products);
    solveTerms(RollingOrigins.SPLITS, projected);
  }

  /** Fits the point of the last {@link #fit} to another outcome; linear terms are not asked for. */
  void refit(double[] outcome) {
    double[] projected = terms;
    Arrays.fill(projected, 0);
    for (int t = 0; t < outcome.length; t++) {
      RidgeKernel.add(outcome[t], linear.columns(), t * width, projected, 0, width);
    }
    RidgeKernel.forward(linear.lower(RollingOrigins.SPLITS, stiffness), width, projected, 0);
    double[] others = new double[count];
    for (int i = 0; i < count; i++) {
      others[i] = RidgeKernel.product(columns[i], 0, outcome, 0, outcome.length);
    }
    solveAgain(projected, others);
  }

  private void begin(double[] point) {
    space.place(point, position);
    stiffness = space.stiffness(point);
    double penalty = space.penalty(point);
    int fitted = model.window().fitted();
    for (int i = 0; i < count; i++) {
      if (i < media) {
        responses[i].evaluate(position);
        penalties[i] = penalty * variance(columns[i], fitted);
      } else {
        penalties[i] = CONTROL_PENALTY;
      }
    }
    Arrays.fill(crossed, 0);
    Arrays.fill(gram, 0);
    Arrays.fill(products, 0);
    solver.forget();
  }

  private static double variance(double[] column, int fitted) {
    double mean = 0;
    for (int t = 0; t < fitted; t++) {
      mean += column[t];
    }
    mean /= fitted;
    double squares = 0;
    for (int t = 0; t < fitted; t++) {
      squares += (column[t] - mean) * (column[t] - mean);
    }
    return Math.max(squares / fitted, 1e-12);
  }

  private void accumulate(int from, int to) {
    double[] outcome = model.scaledOutcome();
    double[] rows = linear.columns();
    for (int i = 0; i < count; i++) {
      double[] column = columns[i];
      for (int t = from; t < to; t++) {
        if (column[t] != 0) {
          RidgeKernel.add(column[t], rows, t * width, crossed, i * width, width);
        }
      }
      products[i] += RidgeKernel.product(column, from, outcome, from, to - from);
      for (int j = 0; j <= i; j++) {
        gram[i * count + j] += RidgeKernel.product(column, from, columns[j], from, to - from);
      }
    }
  }

  private void solve(int k, double[] projected, double[] byOutcome) {
    double[] lower = linear.lower(k, stiffness);
    System.arraycopy(crossed, 0, whitened, 0, crossed.length);
    for (int i = 0; i < count; i++) {
      RidgeKernel.forward(lower, width, whitened, i * width);
      for (int j = 0; j <= i; j++) {
        double shared = RidgeKernel.product(whitened, i * width, whitened, j * width, width);
        matrix[i * count + j] = gram[i * count + j] - shared;
        matrix[j * count + i] = matrix[i * count + j];
      }
      matrix[i * count + i] += penalties[i];
    }
    solveAgain(projected, byOutcome);
  }

  private void solveAgain(double[] projected, double[] byOutcome) {
    for (int i = 0; i < count; i++) {
      right[i] =
          byOutcome[i] - RidgeKernel.product(whitened, i * width, projected, 0, width);
    }
    solver.solve(matrix, right, coefficients);
  }

  private void solveTerms(int k, double[] projected) {
    System.arraycopy(projected, 0, terms, 0, width);
    for (int i = 0; i < count; i++) {
      RidgeKernel.add(-coefficients[i], whitened, i * width, terms, 0, width);
    }
    RidgeKernel.backward(linear.lower(k, stiffness), width, terms);
  }

  /** Returns the fitted outcome of a fitted period, on the model's scale. */
  double fitted(int t) {
    double value = RidgeKernel.product(linear.columns(), t * width, terms, 0, width);
    for (int i = 0; i < count; i++) {
      value += coefficients[i] * columns[i][t];
    }
    return value;
  }

  /** Robyn's DECOMP.RSSD over the fitted periods; 0 where nothing paid has an effect. */
  private double implausibility() {
    double whole = 0;
    int paid = 0;
    int idle = 0;
    for (int m = 0; m < media; m++) {
      if (model.channels().get(m).spec().paid()) {
        paid++;
        idle += coefficients[m] == 0 ? 1 : 0;
        whole += worth(m);
      }
    }
    double squares = 0;
    for (int m = 0; m < media; m++) {
      if (model.channels().get(m).spec().paid()) {
        double share = whole > 0 ? worth(m) / whole : 0;
        double distance = share - design.spendShares()[m];
        squares += distance * distance;
      }
    }
    return paid == 0 ? 0 : Math.sqrt(squares) * (1 + idle / (double) paid);
  }

  private double worth(int m) {
    return coefficients[m]
        * RidgeKernel.product(columns[m], 0, model.worth(), 0, model.window().fitted());
  }

  /** Returns what one of each channel's response, then of each turned control, brings. */
  double[] coefficients() {
    return coefficients;
  }

  /** Returns the coordinates of the carry-overs and curves of the last point. */
  double[] position() {
    return position;
  }

  /** Returns the place of the last point's stiffness. */
  int stiffness() {
    return stiffness;
  }
}
