package io.plumbline.domain.alert.rule;

import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertFigure.Range;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.NextStep;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.Look;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ALR-04: a test that found its effect, at the level it registered (95 % unless it says otherwise):
 * by a planned look while it runs, or by its readout. It stays one alert from there until the run
 * the brand stands on is younger than the readout: then the decisions know of it.
 */
public final class SignificantTests {

  private SignificantTests() {}

  /**
   * Judges tests.
   *
   * @param fitted when the run the brand stands on was fitted; absent if there is none
   */
  public static RuleReading of(List<Experiment> tests, @Nullable Instant fitted) {
    List<Condition> conditions = new ArrayList<>();
    for (Experiment test : tests) {
      found(test, fitted).ifPresent(conditions::add);
    }
    return new RuleReading.Judged(AlertRule.TEST_SIGNIFICANT, conditions);
  }

  private static Optional<Condition> found(Experiment test, @Nullable Instant fitted) {
    return switch (test) {
      case Experiment.Running running ->
          running.looks().stream()
              .filter(look -> look.ends() && look.verdict() == Look.Verdict.SIGNIFICANT)
              .findFirst()
              .map(look -> running(running, look));
      case Experiment.ReadOut readOut
          when isSignificant(readOut) && (fitted == null || fitted.isBefore(readOut.at())) ->
          Optional.of(readOut(readOut));
      default -> Optional.empty();
    };
  }

  private static boolean isSignificant(Experiment.ReadOut readOut) {
    return readOut.result().pValue() <= readOut.plan().alpha().value();
  }

  private static Condition running(Experiment.Running test, Look look) {
    String label = test.identity().label();
    return condition(
        test,
        String.format(
            Locale.ROOT,
            "The look after day %d tells of %+,.0f of %s (%+,.0f to %+,.0f) up to %s.",
            look.day(),
            look.estimate(),
            test.plan().kpi(),
            look.lower(),
            look.upper(),
            look.through()),
        new AlertFigure(
            look.estimate(),
            AlertFigure.Unit.OUTCOME,
            new Range(look.lower(), look.upper()),
            "interval that holds at every look",
            Days.span(test.plan().first(), look.through())),
        new NextStep("Read it out", new AlertLink(AlertLink.Page.TEST, label)));
  }

  private static Condition readOut(Experiment.ReadOut test) {
    ExperimentResult result = test.result();
    long level = Math.round(100 * result.level().value());
    return condition(
        test,
        String.format(
            Locale.ROOT,
            "Its readout tells of %+,.0f of %s (%d %% interval: %s to %s, p = %.3f), %s to %s.",
            result.estimate(),
            test.plan().kpi(),
            level,
            end(result.lower()),
            end(result.upper()),
            result.pValue(),
            test.how().scope().first(),
            test.how().scope().last()),
        new AlertFigure(
            result.estimate(),
            AlertFigure.Unit.OUTCOME,
            new Range(result.lower(), result.upper()),
            "%d %% interval".formatted(level),
            Days.span(test.how().scope().first(), test.how().scope().last())),
        new NextStep("Plan with it", AlertLink.to(AlertLink.Page.PLANNER)));
  }

  private static String end(double bound) {
    return Double.isInfinite(bound) ? "no end" : String.format(Locale.ROOT, "%+,.0f", bound);
  }

  private static Condition condition(
      Experiment test, String detail, AlertFigure figure, NextStep next) {
    String label = test.identity().label();
    return new Condition(
        AlertRule.TEST_SIGNIFICANT,
        label,
        "%s found an effect of %s".formatted(label, test.plan().channel()),
        detail,
        figure,
        new AlertLink(AlertLink.Page.TEST, label),
        next);
  }
}
