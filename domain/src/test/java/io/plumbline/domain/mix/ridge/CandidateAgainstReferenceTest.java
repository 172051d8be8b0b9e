package io.plumbline.domain.mix.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.inference.LiftTestLikelihood;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.mix.inference.MediaResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/**
 * A candidate's figures against a slow reference: every split written out as one penalised system
 * of all columns, solved for every set of positive coefficients in turn.
 */
class CandidateAgainstReferenceTest {

  private static final LiftTest TEST =
      new LiftTest(
          List.of(MadeUpPanel.named("tv")),
          SmallBrand.FIRST.plusWeeks(40),
          SmallBrand.FIRST.plusWeeks(46).minusDays(1),
          -200,
          -900,
          150,
          List.of());

  private final ResolvedMixModel model =
      new MadeUpPanel(90)
          .control(new ControlSpec("price", false, ControlSpec.Sign.NEGATIVE))
          .tests(TEST)
          .resolved();
  private final RidgeDesign design = new RidgeDesign(model);
  private final ShapeSpace space = new ShapeSpace(model);

  @Test
  void error_and_plausibility_are_those_of_the_whole_system() {
    CandidateFit fit = new CandidateFit(design);
    Random random = new Random(5);
    int idle = 0;
    for (int i = 0; i < 25; i++) {
      double[] point = random.doubles(space.dimension()).toArray();
      Candidate candidate = fit.judge(point);
      Reference reference = new Reference(point);
      assertThat(candidate.squares()).containsExactly(reference.squares(), within(1e-9));
      double mean = Arrays.stream(reference.squares()).average().orElseThrow();
      assertThat(candidate.error()).isCloseTo(Math.sqrt(mean) / design.range(), within(1e-9));
      double[] solution = reference.solved(model.window().fitted());
      assertThat(candidate.implausibility())
          .isCloseTo(reference.implausibility(solution), within(1e-8));
      idle += solution[reference.linear] == 0 || solution[reference.linear + 1] == 0 ? 1 : 0;
    }
    assertThat(idle).as("points where a coefficient stops at zero").isBetween(0, 24);
  }

  @Test
  void a_lift_test_is_expected_as_the_sampler_expects_it() {
    CandidateFit fit = new CandidateFit(design);
    double[] point = space.start();
    Candidate candidate = fit.judge(point);
    double[] position = fit.position().clone();
    MediaMix mix = new MediaMix(model);
    mix.evaluate(position);
    for (int m = 0; m < 2; m++) {
      position[model.channels().get(m).effectPlace()] =
          Math.log(fit.coefficients()[m] / mix.coefficients(m)[0]);
    }
    mix.evaluate(position);
    var likelihood = new LiftTestLikelihood(model, model.liftTests().getFirst(), mix);
    double gap =
        (-900 - likelihood.expected(position)) / model.liftTests().getFirst().standardError();
    assertThat(candidate.disagreement()).isCloseTo(Math.abs(gap), within(1e-9));
  }

  @Test
  void choosing_again_for_the_outcome_as_it_was_finds_the_same_errors_and_coefficients() {
    CandidateFit fit = new CandidateFit(design);
    Random random = new Random(6);
    for (int i = 0; i < 10; i++) {
      double[] point = random.doubles(space.dimension()).toArray();
      Candidate candidate = fit.judge(point);
      double[] coefficients = fit.coefficients().clone();
      Reselection again = new Reselection(design, List.of(fit.pooled(point)));
      assertThat(again.choose(model.scaledOutcome())).isZero();
      assertThat(again.coefficients()).containsExactly(coefficients, within(1e-9));
      assertThat(again.squares(0)).containsExactly(candidate.squares(), within(1e-9));
    }
  }

  /** One point, the slow way. */
  private final class Reference {
    private final List<double[]> columns = new ArrayList<>();
    private final List<Double> penalties = new ArrayList<>();
    private final int linear;
    private final double[] outcome = model.scaledOutcome();

    Reference(double[] point) {
      double stiffness = LinearFactors.STIFFNESS[space.stiffness(point)];
      int periods = outcome.length;
      for (LinearTerm term : model.terms()) {
        double[] column = new double[periods];
        Arrays.setAll(column, term::standardised);
        columns.add(column);
        penalties.add(1 / (term.priorScale() * term.priorScale()));
      }
      for (int k = 0; k < model.block().steps(); k++) {
        double from = (double) k * model.knotDistance();
        double[] column = new double[periods];
        Arrays.setAll(column, t -> Math.clamp((t - from) / model.knotDistance(), 0, 1));
        columns.add(column);
        penalties.add(1 / (stiffness * stiffness));
      }
      linear = columns.size();
      double[] position = new double[model.dimension()];
      space.place(point, position);
      for (var channel : model.channels()) {
        MediaResponse response = new MediaResponse(channel);
        response.evaluate(position);
        double[] column = Arrays.copyOf(response.values(), periods);
        double mean = Arrays.stream(column).average().orElseThrow();
        double variance =
            Arrays.stream(column).map(h -> (h - mean) * (h - mean)).average().orElseThrow();
        columns.add(column);
        penalties.add(space.penalty(point) * variance);
      }
      columns.add(Arrays.stream(model.signedTerms().getFirst().values()).map(v -> -v).toArray());
      penalties.add(1 / 9.0);
    }

    double[] squares() {
      int[] ends = design.origins().ends();
      double[] squares = new double[RollingOrigins.SPLITS];
      for (int k = 0; k < squares.length; k++) {
        double[] solution = solved(ends[k]);
        for (int t = ends[k]; t < ends[k + 1]; t++) {
          double error = outcome[t];
          for (int j = 0; j < solution.length; j++) {
            error -= solution[j] * columns.get(j)[t];
          }
          squares[k] += error * error / (ends[k + 1] - ends[k]);
        }
      }
      return squares;
    }

    /** The best of the solutions in which a subset of the signed coefficients is not zero. */
    double[] solved(int periods) {
      int signed = columns.size() - linear;
      double[] best = new double[0];
      double least = Double.POSITIVE_INFINITY;
      for (int set = 0; set < 1 << signed; set++) {
        double[] solution = solved(periods, set);
        boolean feasible = Arrays.stream(solution, linear, solution.length).noneMatch(c -> c < 0);
        double cost = cost(periods, solution);
        if (feasible && cost < least) {
          least = cost;
          best = solution;
        }
      }
      return best;
    }

    private double[] solved(int periods, int set) {
      List<Integer> members = new ArrayList<>();
      for (int j = 0; j < columns.size(); j++) {
        if (j < linear || (set >> (j - linear) & 1) == 1) {
          members.add(j);
        }
      }
      RealMatrix matrix = new Array2DRowRealMatrix(periods, members.size());
      for (int a = 0; a < members.size(); a++) {
        matrix.setColumn(a, Arrays.copyOf(columns.get(members.get(a)), periods));
      }
      RealMatrix gram = matrix.transpose().multiply(matrix);
      for (int a = 0; a < members.size(); a++) {
        gram.addToEntry(a, a, penalties.get(members.get(a)));
      }
      RealVector right =
          matrix.transpose().operate(new ArrayRealVector(Arrays.copyOf(outcome, periods)));
      RealVector some = new CholeskyDecomposition(gram).getSolver().solve(right);
      double[] solution = new double[columns.size()];
      for (int a = 0; a < members.size(); a++) {
        solution[members.get(a)] = some.getEntry(a);
      }
      return solution;
    }

    private double cost(int periods, double[] solution) {
      double cost = 0;
      for (int t = 0; t < periods; t++) {
        double error = outcome[t];
        for (int j = 0; j < solution.length; j++) {
          error -= solution[j] * columns.get(j)[t];
        }
        cost += error * error;
      }
      for (int j = 0; j < solution.length; j++) {
        cost += penalties.get(j) * solution[j] * solution[j];
      }
      return cost;
    }

    double implausibility(double[] solution) {
      double[] effect = new double[2];
      double[] spend = new double[2];
      double idle = 0;
      for (int m = 0; m < 2; m++) {
        effect[m] = solution[linear + m] * Arrays.stream(columns.get(linear + m)).sum();
        spend[m] = Arrays.stream(model.channels().get(m).spend()).sum();
        idle += solution[linear + m] == 0 ? 0.5 : 0;
      }
      double all = effect[0] + effect[1];
      double share = all > 0 ? effect[0] / all : 0;
      double other = all > 0 ? effect[1] / all : 0;
      double spent = spend[0] / (spend[0] + spend[1]);
      return Math.hypot(share - spent, other - (1 - spent)) * (1 + idle);
    }
  }
}
