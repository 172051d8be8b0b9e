package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.ResolvedLiftTest;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.LiftTestLikelihood;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.insight.OutcomeParts.Part;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;

/** What lift tests did to a model: the answers of a fit without them beside those of one with. */
public final class CalibrationAnswers {

  private final ResolvedMixModel model;

  private CalibrationAnswers(ResolvedMixModel model) {
    this.model = model;
  }

  /**
   * Returns what each test did.
   *
   * @param model the one held to the tests
   * @param before draws of the model without them
   * @param after draws of the model with them
   */
  public static List<CalibrationResult> of(
      ResolvedMixModel model, PosteriorDraws before, PosteriorDraws after, Batch batch) {
    CalibrationAnswers answers = new CalibrationAnswers(model);
    Draws without = answers.evaluate(before, batch);
    Draws with = answers.evaluate(after, batch);
    List<CalibrationResult> results = new ArrayList<>();
    for (int e = 0; e < model.liftTests().size(); e++) {
      results.add(answers.result(e, without, with));
    }
    return results;
  }

  /** By test, the expected change of the outcome; by channel, the return on investment. */
  @SuppressWarnings("ArrayRecordComponent") // draws; compared by nobody
  private record Draws(double[][] expected, double[][] returns) {}

  private Draws evaluate(PosteriorDraws draws, Batch batch) {
    double[][] expected = new double[model.liftTests().size()][draws.count()];
    double[][] returns = new double[model.channels().size()][draws.count()];
    int each = draws.chains().draws();
    batch.run(
        draws.chains().chains(),
        chain -> {
          OutcomeParts split = new OutcomeParts(model, draws);
          MediaMix mix = split.mix();
          List<LiftTestLikelihood> tests =
              model.liftTests().stream()
                  .map(test -> new LiftTestLikelihood(model, test, mix))
                  .toList();
          int[] parts = split.of(Part.Kind.CHANNEL);
          for (int d = chain * each; d < (chain + 1) * each; d++) {
            split.evaluate(d);
            for (int m = 0; m < parts.length; m++) {
              double total = 0;
              for (double value : split.part(parts[m])) {
                total += value;
              }
              returns[m][d] = total / model.channels().get(m).totalSpend();
            }
            for (int e = 0; e < expected.length; e++) {
              expected[e][d] = tests.get(e).expected(split.position());
            }
            batch.step();
          }
        });
    return new Draws(expected, returns);
  }

  private CalibrationResult result(int e, Draws without, Draws with) {
    ResolvedLiftTest test = model.liftTests().get(e);
    Estimate before = Summary.of(without.expected[e]);
    double error = Math.hypot(test.standardError(), before.sd());
    List<CalibrationResult.Channel> channels =
        test.channels().stream()
            .map(
                m ->
                    new CalibrationResult.Channel(
                        model.channels().get(m).name(),
                        Summary.of(without.returns[m]),
                        Summary.of(with.returns[m])))
            .toList();
    return new CalibrationResult(
        test.test(),
        test.standardError(),
        test.weight(),
        before,
        Summary.of(with.expected[e]),
        (test.test().incrementalOutcome() - before.mean()) / error,
        channels);
  }
}
