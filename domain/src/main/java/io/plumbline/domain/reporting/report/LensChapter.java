package io.plumbline.domain.reporting.report;

import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.reporting.report.SheetFigure.About;

/**
 * Each channel seen by those who measure it: what its platform claims, what SKAdNetwork counted,
 * what the model says, what tests found (PRV-11). Only the last two have an interval, and only what
 * is of the same days can be compared.
 */
final class LensChapter {

  /** The quantile of the normal law that leaves 5 % above it. */
  private static final double NINETY = 1.6448536269514722;

  private static final String CLAIMED = "no interval: claimed by the platform, not estimated";

  private static final String NONE = "The model has no paid channel.";

  private LensChapter() {}

  static Chapter of(ReportFacts facts) {
    Chapter.Draft draft =
        new Chapter.Draft("lenses", "Platforms, SKAdNetwork, model and tests side by side");
    ModelRun run = facts.model().summary().run();
    if (run == null) {
      return draft.orElse("No model is fitted, so there is nothing to compare with.");
    }
    Counting counting = new Counting(run, facts.money());
    if (run.report().channels().isEmpty()) {
      return draft.orElse(NONE);
    }
    draft.say(
        "Platform and model tell of the same days; a test tells of its own, so it stands beside"
            + " what the model expects of that test.");
    if (facts.model().credited().isEmpty()) {
      draft.say("Platforms cannot be told: %s.".formatted(facts.model().withoutCredit()));
    }
    run.report().channels().forEach(channel -> channel(draft, channel, counting, facts));
    return draft.orElse(NONE);
  }

  private static void channel(
      Chapter.Draft draft, ChannelResult channel, Counting counting, ReportFacts facts) {
    String name = channel.channel().value();
    String unit = counting.outcome();
    Double credited = facts.model().credited().get(channel.channel());
    String without =
        facts.model().credited().isEmpty()
            ? facts.model().withoutCredit()
            : "no column of it was imported";
    About platform = new About(name, counting.window(), "data");
    draft.figure(
        credited == null
            ? SheetFigure.missing(ReportWriter.PLATFORM, without, unit, platform)
            : SheetFigure.plain(ReportWriter.PLATFORM, credited, CLAIMED, unit, platform));
    draft.figure(SheetFigure.missing("SKAdNetwork", "no postbacks are imported", unit, platform));
    draft.figure(
        SheetFigure.estimated(
            ReportWriter.MODEL, channel.contribution(), unit, counting.over(name)));
    var tests = counting.run().report().calibrationsOf(channel.channel());
    if (tests.isEmpty()) {
      draft.figure(SheetFigure.missing("Test", "no test calibrates it", unit, counting.over(name)));
    }
    tests.forEach(result -> test(draft, name, result, unit, counting));
  }

  private static void test(
      Chapter.Draft draft, String name, CalibrationResult result, String unit, Counting counting) {
    LiftTest test = result.test();
    About about = new About(name, "%s to %s".formatted(test.start(), test.end()), test.label());
    double reach = NINETY * test.standardError();
    draft.figure(
        SheetFigure.ranged(
            "Test",
            test.incrementalOutcome(),
            test.incrementalOutcome() - reach,
            test.incrementalOutcome() + reach,
            "90 % interval, normal, at the test's own standard error",
            unit,
            about));
    draft.figure(
        SheetFigure.estimated(
            "Model of that test",
            result.after(),
            unit,
            new About(name, about.period(), counting.run().label())));
  }
}
