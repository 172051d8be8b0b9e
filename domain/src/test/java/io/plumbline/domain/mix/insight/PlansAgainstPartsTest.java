package io.plumbline.domain.mix.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.planning.LaidPlan;
import io.plumbline.domain.mix.planning.MadeUpDraws;
import io.plumbline.domain.mix.planning.PlanEvaluator;
import io.plumbline.domain.mix.planning.PlanFrame;
import io.plumbline.domain.mix.planning.PlanningDraws;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan means in decisions what it means in answers, whatever the model is made of. */
class PlansAgainstPartsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void the_plan_as_it_was_brings_the_expected_outcome(String name, MadeUpPanel panel) {
    compare(
        panel.resolved(),
        PlanFrame::window,
        (evaluator, parts, cells) -> {
          evaluator.outcome(LaidPlan.of(evaluator.frame(), evaluator.frame().reference()), cells);
          return parts.expected();
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void without_media_there_is_what_no_channel_brings(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    compare(
        model,
        PlanFrame::window,
        (evaluator, parts, cells) -> {
          evaluator.withoutMedia(cells);
          double[] rest = parts.expected().clone();
          if (model.scale().multiplicative()) {
            for (int i = 0; i < rest.length; i++) {
              double media = 0;
              for (int m = 0; m < model.channels().size(); m++) {
                media += log(evaluator, model, m, i);
              }
              for (int h = 0; h < model.halos().size(); h++) {
                int lower = model.halos().get(h).lower();
                media +=
                    log(evaluator, model, lower, i)
                        * evaluator.strength(h)
                        * parts.mix().response(model.halos().get(h).upper())[i];
              }
              rest[i] *= Math.exp(-media);
            }
          } else {
            takeOff(parts, OutcomeParts.Part.Kind.CHANNEL, rest);
            takeOff(parts, OutcomeParts.Part.Kind.HALO, rest);
          }
          return rest;
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void the_last_periods_have_the_history_the_window_has(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    compare(
        model,
        one -> PlanFrame.last(one, 20, 0),
        (evaluator, parts, cells) -> {
          evaluator.outcome(LaidPlan.of(evaluator.frame(), evaluator.frame().reference()), cells);
          int from = evaluator.frame().from() * model.geos().size();
          return Arrays.copyOfRange(parts.expected(), from, model.cells());
        });
  }

  private static double log(PlanEvaluator evaluator, ResolvedMixModel model, int m, int cell) {
    evaluator.respond(LaidPlan.of(evaluator.frame(), evaluator.frame().reference()));
    return evaluator.coefficients(m)[cell % model.geos().size()] * evaluator.response(m)[cell];
  }

  private static void takeOff(OutcomeParts parts, OutcomeParts.Part.Kind kind, double[] from) {
    for (int p : parts.of(kind)) {
      for (int i = 0; i < from.length; i++) {
        from[i] -= parts.part(p)[i];
      }
    }
  }

  private interface Expected {
    double[] of(PlanEvaluator evaluator, OutcomeParts parts, double[] cells);
  }

  private static void compare(
      ResolvedMixModel model,
      java.util.function.Function<ResolvedMixModel, PlanFrame> framed,
      Expected expected) {
    MadeUpDraws.with(
        batch -> {
          PosteriorDraws posterior = MadeUpDraws.of(model, 200, 5, batch);
          PlanningDraws draws = new PlanningDraws(model, posterior, 20, batch);
          OutcomeParts parts = new OutcomeParts(model, posterior);
          PlanEvaluator evaluator = new PlanEvaluator(framed.apply(model), draws);
          double[] cells = new double[evaluator.frame().cells()];
          for (int i = 0; i < draws.count(); i += 4) {
            parts.evaluate(i * (posterior.count() / draws.count()));
            evaluator.load(i);
            double[] should = expected.of(evaluator, parts, cells);
            for (int c = 0; c < cells.length; c++) {
              double size = Math.abs(parts.expected()[c]) + 1;
              assertThat(cells[c]).isCloseTo(should[c], within(1e-9 * size));
            }
          }
          return draws.count();
        });
  }
}
