package io.plumbline.domain.reporting.report;

import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.ReportFacts.OfComing;
import io.plumbline.domain.reporting.report.SheetFigure.About;
import java.time.LocalDate;
import java.util.List;

/** Promises: those of the period held to what came, and those of the days after it. */
final class ForecastChapters {

  private static final String UNKNOWN =
      "No outcome of these days is known yet, so no forecast can be held to it.";

  private static final String REPORTED = "no interval: as the data have it";

  private ForecastChapters() {}

  static Chapter held(ReportFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("forecast", "Forecast against actual");
    ModelRun run = facts.model().summary().run();
    ForecastAccuracy judged = facts.model().forecasts();
    if (run == null || judged == null || judged.periods().isEmpty()) {
      return draft.orElse(UNKNOWN);
    }
    String unit = new Counting(run, facts.money()).outcome();
    draft.say(
        "Each period is held to the promise that was on record before the model had seen it. No"
            + " fit to known data stands here.");
    judged.periods().forEach(period -> judged(draft, period, unit));
    accuracy(draft, judged, facts.period());
    return draft.orElse(UNKNOWN);
  }

  private static void judged(Chapter.Draft draft, JudgedPeriod one, String unit) {
    String of = one.period().toString();
    String period = "the period that begins on " + of;
    JudgedPeriod.Promised promised = one.promised();
    draft.figure(
        promised == null
            ? SheetFigure.missing(
                ReportWriter.PROMISED,
                "nothing was promised of it before",
                unit,
                new About(of, period, ""))
            : SheetFigure.estimated(
                ReportWriter.PROMISED,
                promised.outcome(),
                unit,
                new About(of, period, promised.forecast())));
    draft.figure(
        SheetFigure.plain(
            ReportWriter.CAME, one.actual(), REPORTED, unit, new About(of, period, "data")));
  }

  private static void accuracy(Chapter.Draft draft, ForecastAccuracy judged, Period period) {
    About about = new About("", period.toString(), "promises on record");
    if (!judged.whole()) {
      draft.say("No accuracy is told: not every period of these days is known and was promised.");
      return;
    }
    String why = "no interval: computed from %d known periods".formatted(judged.periods().size());
    judged
        .accuracy()
        .ifPresent(
            part ->
                draft.figure(
                    SheetFigure.plain("Forecast accuracy", part, why, SheetFigure.PART, about)));
    judged
        .naiveAccuracy()
        .ifPresentOrElse(
            part ->
                draft.figure(
                    SheetFigure.plain(
                        "Accuracy of last year's same weeks", part, why, SheetFigure.PART, about)),
            () -> draft.say("The same weeks of the year before are not known for comparison."));
    judged
        .coverage()
        .ifPresent(
            part ->
                draft.figure(
                    SheetFigure.plain(
                        "Outcomes within the promised 90 % band",
                        part, why, SheetFigure.PART, about)));
  }

  static Chapter next(ReportFacts facts) {
    OfComing coming = facts.coming();
    Chapter.Draft draft = new Chapter.Draft("next", "What comes next, " + coming.period());
    coming
        .freezes()
        .forEach(
            freeze ->
                draft.fact(
                    "Freeze",
                    "%s: nothing ships from %s to %s"
                        .formatted(freeze.name(), freeze.first(), freeze.last())));
    for (ChangeHistory one : coming.moves()) {
      Proposal proposal = one.request().proposal();
      draft.fact(
          "Sprint",
          "%s, %s: %s, to ship from %s to %s"
              .formatted(
                  one.identity().label(),
                  one.request().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                  proposal.title(),
                  proposal.sprint().first(),
                  proposal.sprint().last()));
    }
    for (ExperimentHistory one : coming.tests()) {
      TestPlan plan = one.experiment().plan();
      draft.fact(
          "Test",
          "%s, %s: a %s of %s from %s to %s"
              .formatted(
                  one.identity().label(),
                  one.experiment().state(),
                  plan.kind().label(),
                  plan.where(),
                  plan.first(),
                  plan.last()));
    }
    promised(draft, facts);
    return draft.orElse(
        "No freeze, no sprint, no test and no forecast is on record for these days.");
  }

  private static void promised(Chapter.Draft draft, ReportFacts facts) {
    Forecast forecast = facts.coming().forecast();
    ModelRun run = facts.model().summary().run();
    if (forecast == null || run == null) {
      return;
    }
    String unit = new Counting(run, facts.money()).outcome();
    Period days = facts.coming().period();
    List<LocalDate> periods = forecast.promise().periods();
    for (int t = 0; t < periods.size(); t++) {
      LocalDate first = periods.get(t);
      if (!first.isBefore(days.first()) && !first.isAfter(days.last())) {
        draft.figure(
            SheetFigure.estimated(
                ReportWriter.PROMISED,
                forecast.promise().outcome().periods().get(t),
                unit,
                new About(
                    first.toString(), "the period that begins on " + first, forecast.label())));
      }
    }
  }
}
