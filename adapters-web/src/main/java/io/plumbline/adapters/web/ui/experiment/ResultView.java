package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.Fact;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.readout.LiftInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a test that was read out says, without a page: the verdict as a sentence, the figures, and
 * how it agrees with the model.
 *
 * @param units of the outcome, if a model says
 * @param heldTo what the model makes of it, once a fit was held to it
 */
record ResultView(
    Experiment.ReadOut test, Optional<Units> units, Optional<TestReader.HeldTo> heldTo) {

  private ExperimentResult result() {
    return test.result();
  }

  private LiftInterval interval() {
    return TestFigures.interval(result().lower(), result().upper(), result().level());
  }

  /** What is between the lift and the outcome, by which bounds become parts. */
  private OptionalDouble expected() {
    double expected = result().estimate() / result().lift();
    return Double.isFinite(expected) && expected > 0
        ? OptionalDouble.of(expected)
        : OptionalDouble.empty();
  }

  /** Returns the lift with its interval, or why it has none. */
  Figure lift() {
    return expected().isPresent()
        ? TestFigures.percent(result().lift(), interval().times(1 / expected().getAsDouble()))
        : new Figure(
            Format.change(100 * result().lift(), 1) + "%", "no interval: see the outcome's");
  }

  /** Returns the incremental outcome with its interval. */
  Figure outcome() {
    return TestFigures.outcome(result().estimate(), interval(), units);
  }

  /** Returns what a unit of money brought; empty where no spend changed. */
  Optional<Figure> perMoney() {
    return money()
        .map(within -> TestFigures.ratio(result().estimate() / result().spendChange(), within));
  }

  /** The return's interval; spend that was cut turns the ends around. */
  private Optional<LiftInterval> money() {
    double spend = result().spendChange();
    if (spend == 0) {
      return Optional.empty();
    }
    double one = result().lower() / spend;
    double other = result().upper() / spend;
    return Optional.of(
        TestFigures.interval(Math.min(one, other), Math.max(one, other), result().level()));
  }

  /** Returns the verdict in plain language, for somebody who reads nothing else. */
  String sentence() {
    ReadoutScope scope = test.how().scope();
    String where =
        scope.treated().isEmpty()
            ? ""
            : " in " + Format.counted(scope.treated().size(), "market", "markets");
    String spent =
        result().spendChange() == 0
            ? "With the test of %s%s".formatted(test.plan().where(), where)
            : "With %s %s spent on %s%s"
                .formatted(
                    money(Math.abs(result().spendChange())),
                    result().spendChange() < 0 ? "less" : "more",
                    test.plan().where(),
                    where);
    return result().significant()
        ? "%s, %s was %s %s than it would have been (%s). %s"
            .formatted(
                spent,
                scope.kpi(),
                lift().value().replaceFirst("^[+\u2212]", ""),
                result().estimate() < 0 ? "lower" : "higher",
                lift().interval(),
                returns())
        : "%s, no effect on %s was found: it changed by %s, and anything from %s is possible. That is no proof that there is none."
            .formatted(spent, scope.kpi(), lift().value(), lift().interval());
  }

  private String returns() {
    return perMoney()
        .map(
            figure ->
                "Each %s %s %s of %s."
                    .formatted(
                        money(1).replace(".00", ""),
                        result().spendChange() < 0 ? "not spent cost" : "more brought",
                        inMoney(figure),
                        test.how().scope().kpi()))
        .orElse("No spend changed, so there is no return.");
  }

  private String inMoney(Figure figure) {
    return units.filter(Units::breaksEven).map(one -> Format.symbol(one.currency())).orElse("")
        + figure.inProse();
  }

  /** Returns how the model agrees with it. */
  ResultAgreement agreement() {
    return new ResultAgreement(
        test.plan().channel(),
        result().estimate() / result().spendChange(),
        perMoney(),
        money(),
        heldTo);
  }

  /** Returns the figures under the sentence. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Lift of " + test.how().scope().kpi(), lift()));
    facts.add(new Fact("Incremental " + test.how().scope().kpi(), outcome()));
    facts.add(
        new Fact(
            "Return per " + money(1).replace(".00", ""),
            perMoney().orElse(Figure.none("no spend changed"))));
    facts.add(
        new Fact(
            "Change of spend",
            result().spendChange() == 0
                ? Figure.none("none")
                : new Figure(
                    (result().spendChange() > 0 ? "+" : "") + money(result().spendChange()),
                    "as read out")));
    facts.add(
        new Fact(
            "p-value",
            new Figure(
                TestFigures.pValue(result().pValue()),
                PlanWords.side(test.how().scope().alternative()))));
    facts.add(
        new Fact(
            "Smallest effect by design",
            test.plan().design() == null
                ? Figure.none("never worked out")
                : new Figure(
                    Format.percent(test.plan().design().smallestEffect()),
                    "power " + Format.probability(test.plan().design().power()))));
    return facts;
  }

  /** Returns how it was read out, and from what. */
  String method() {
    return "Read out by %s from %s.".formatted(result().method(), test.how().scope().data());
  }

  private String money(double amount) {
    return units.map(one -> one.spend(amount)).orElse(Format.quantity(amount));
  }
}
