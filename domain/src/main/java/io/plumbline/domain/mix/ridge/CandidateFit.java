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
  private final double[] worths;
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
    this.worths = new double[media];
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
        design.implausibility(coefficients, worths()),
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
    for (int i = 0; i < count; i++) {
      right[i] = byOutcome[i] - RidgeKernel.product(whitened, i * width, projected, 0, width);
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

  /** Writes what one of each channel's coefficient is worth over the fitted periods. */
  private double[] worths() {
    for (int m = 0; m < media; m++) {
      worths[m] = RidgeKernel.product(columns[m], 0, model.worth(), 0, model.window().fitted());
    }
    return worths;
  }

  /** Returns a point prepared for being fitted to many outcomes. */
  PooledShape pooled(double[] point) {
    begin(point);
    int[] ends = design.origins().ends();
    double[][] whitening = new double[ends.length][];
    double[][] matrices = new double[ends.length][];
    double[][] reaches = new double[RollingOrigins.SPLITS][];
    double[] terms = new double[width];
    int from = 0;
    for (int k = 0; k < ends.length; k++) {
      accumulate(from, ends[k]);
      from = ends[k];
      solve(k, linear.projected(k, stiffness), products);
      whitening[k] = whitened.clone();
      matrices[k] = matrix.clone();
      if (k < RollingOrigins.SPLITS) {
        reaches[k] = reach(k, ends[k], ends[k + 1], terms);
      }
    }
    return new PooledShape(
        position.clone(),
        stiffness,
        Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new),
        whitening,
        matrices,
        reaches,
        worths().clone(),
        gap.effects(position));
  }

  /** What a coefficient changes in each judged period, the linear terms giving way. */
  private double[] reach(int k, int from, int to, double[] terms) {
    double[] reach = new double[(to - from) * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(whitened, i * width, terms, 0, width);
      RidgeKernel.backward(linear.lower(k, stiffness), width, terms);
      for (int t = from; t < to; t++) {
        reach[(t - from) * count + i] =
            columns[i][t] - RidgeKernel.product(linear.columns(), t * width, terms, 0, width);
      }
    }
    return reach;
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
