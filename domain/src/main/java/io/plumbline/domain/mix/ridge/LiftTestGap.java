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
    double squares = 0;
    for (int i = 0; i < changed.size(); i++) {
      ResolvedLiftTest test = model.liftTests().get(i);
      double gap = test.test().incrementalOutcome() - expected(i, position, coefficients);
      squares += gap * gap / (test.standardError() * test.standardError());
    }
    return changed.isEmpty() ? 0 : Math.sqrt(squares / changed.size());
  }

  /** Returns the change of the outcome, in the KPI's unit, that is expected of a test. */
  double expected(int i, double[] position, double[] coefficients) {
    ResolvedLiftTest test = model.liftTests().get(i);
    double sum = 0;
    for (int c = 0; c < test.channels().size(); c++) {
      int m = test.channels().get(c);
      MediaResponse other = changed.get(i)[c];
      other.evaluate(position);
      double change = 0;
      for (int t = 0; t < model.cells(); t++) {
        change += other.values()[t] - actual[m].values()[t];
      }
      sum += coefficients[m] * change;
    }
    return model.scale().population()[0] * model.scale().unit() * sum;
  }
}
