package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.ResolvedLiftTest;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.MediaResponse;
import java.util.ArrayList;
import java.util.List;

/** How far a candidate is from the lift tests. Holds scratch space. */
final class LiftTestGap {

  private final ResolvedMixModel model;
  private final MediaResponse[] actual;
  private final List<MediaResponse[]> changed = new ArrayList<>();

  /**
   * @param actual the responses to what was, evaluated before this is asked
   */
  LiftTestGap(ResolvedMixModel model, MediaResponse[] actual) {
    this.model = model;
    this.actual = actual;
    for (ResolvedLiftTest test : model.liftTests()) {
      MediaResponse[] responses = new MediaResponse[test.channels().size()];
      for (int c = 0; c < responses.length; c++) {
        int m = test.channels().get(c);
        responses[c] = new MediaResponse(model.channels().get(m), test.exposures().get(c));
      }
      changed.add(responses);
    }
  }

  /** Returns the root mean square of the tests' errors, in standard errors; 0 without tests. */
  double disagreement(double[] position, double[] coefficients) {
    return changed.isEmpty() ? 0 : disagreement(model, effects(position), coefficients);
  }

  /** The same, from {@link #effects}. */
  static double disagreement(ResolvedMixModel model, double[][] effects, double[] coefficients) {
    double squares = 0;
    for (int i = 0; i < effects.length; i++) {
      ResolvedLiftTest test = model.liftTests().get(i);
      double gap = test.test().incrementalOutcome();
      for (int m = 0; m < effects[i].length; m++) {
        gap -= coefficients[m] * effects[i][m];
      }
      squares += gap * gap / (test.standardError() * test.standardError());
    }
    return effects.length == 0 ? 0 : Math.sqrt(squares / effects.length);
  }

  /** Returns what one of each channel's coefficient changes in each test, in the KPI's unit. */
  double[][] effects(double[] position) {
    double[][] effects = new double[changed.size()][actual.length];
    double unit = model.scale().population()[0] * model.scale().unit();
    for (int i = 0; i < effects.length; i++) {
      ResolvedLiftTest test = model.liftTests().get(i);
      for (int c = 0; c < test.channels().size(); c++) {
        int m = test.channels().get(c);
        MediaResponse other = changed.get(i)[c];
        other.evaluate(position);
        for (int t = 0; t < model.cells(); t++) {
          effects[i][m] += unit * (other.values()[t] - actual[m].values()[t]);
        }
      }
    }
    return effects;
  }
}
