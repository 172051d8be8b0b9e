package io.plumbline.domain.reporting.report;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.TrailingReturn;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.reporting.ChannelVerdict;
import io.plumbline.domain.reporting.Criterion;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.reporting.report.SheetFigure.About;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What the model says: whether it may be acted on, what tests did to it, how money works. */
final class ModelChapters {

  private static final String NO_RUN = "No model is fitted, so there is nothing to tell.";

  private ModelChapters() {}

  static Chapter verdict(ReportFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("verdict", "Verdict and key figures");
    draft.say(VerdictSentence.of(facts.model().summary().verdict()));
    ShownRun shown = facts.model().summary().shown();
    if (shown != null) {
      draft.say(standing(shown));
      keyFigures(draft, new Counting(shown.run(), facts.money()));
      criteria(draft, facts);
    }
    return draft.orElse(NO_RUN);
  }

  private static String standing(ShownRun shown) {
    return switch (shown) {
      case ShownRun.Champion(var run, var promotion, var newest) ->
          "The figures are of %s, champion since %s, approved by %s%s."
              .formatted(
                  run.label(),
                  day(promotion.decision().at().atOffset(ZoneOffset.UTC).toLocalDate()),
                  promotion.decision().by().name(),
                  newest == null ? "" : "; %s is newer and not approved".formatted(newest));
      case ShownRun.Latest(var run) ->
          "The figures are of %s, the newest run: nobody has approved a champion yet."
              .formatted(run.label());
    };
  }

  private static String day(LocalDate day) {
    return day.toString();
  }

  private static void keyFigures(Chapter.Draft draft, Counting counting) {
    MixModelReport report = counting.run().report();
    if (report.trailing().isEmpty()) {
      draft.figure(
          SheetFigure.missing(
              "Marketing return",
              "fewer than 13 weeks of data",
              counting.returned(),
              counting.over("")));
    } else {
      TrailingReturn last = report.trailing().getLast();
      About about =
          new About(
              "",
              "%d periods to the one of %s".formatted(last.periods(), last.last()),
              counting.run().label());
      draft.figure(
          SheetFigure.estimated("Marketing return", last.roi(), counting.returned(), about));
      draft.figure(
          SheetFigure.estimated(
              "Media share of the outcome", last.share(), SheetFigure.PART, about));
    }
    Accuracy.Holdout holdout = report.accuracy().holdout();
    draft.figure(
        holdout == null
            ? SheetFigure.missing(
                "Accuracy out of sample",
                "nothing was held out of the fit",
                SheetFigure.PART,
                counting.over(""))
            : SheetFigure.estimated(
                "Accuracy out of sample",
                holdout.accuracy(),
                SheetFigure.PART,
                new About(
                    "",
                    "last %d of %d held-out periods to %s"
                        .formatted(
                            Math.min(4, holdout.periods()),
                            holdout.periods(),
                            report.data().last()),
                    counting.run().label())));
  }

  private static void criteria(Chapter.Draft draft, ReportFacts facts) {
    ModelRun run = facts.model().summary().run();
    String source = run == null ? "" : run.label();
    About now =
        new About("", "as known at " + facts.asOf().truncatedTo(ChronoUnit.SECONDS), source);
    for (Criterion criterion : facts.model().summary().criteria()) {
      switch (criterion) {
        case Criterion.ForecastError _, Criterion.ForecastUnknown _ -> {
          // told above as accuracy, with its interval
        }
        case Criterion.ModelChecks(int pass, int review, int fail) -> {
          draft.figure(SheetFigure.counted("Model checks passed", pass, "checks", now));
          draft.figure(SheetFigure.counted("Model checks to look at", review, "checks", now));
          draft.figure(SheetFigure.counted("Model checks failed", fail, "checks", now));
        }
        case Criterion.ChannelsTested(int tested, int channels) ->
            draft.figure(
                SheetFigure.counted(
                    "Channels with a test behind them", tested, "of %d".formatted(channels), now));
        case Criterion.QualityScore(int score) ->
            draft.figure(
                SheetFigure.counted(
                    "Data quality", score, "of 100", new About("", now.period(), "data")));
      }
    }
  }

  static Chapter calibration(ReportFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("calibration", "Calibration, before and after");
    ModelRun run = facts.model().summary().run();
    if (run != null) {
      Counting counting = new Counting(run, facts.money());
      run.report().calibrations().forEach(result -> calibration(draft, result, counting));
    }
    facts.onRecord().entries().stream()
        .filter(entry -> entry.kind() == Fact.Kind.CALIBRATION_POINT)
        .map(SheetEvent::of)
        .forEach(draft::event);
    return draft.orElse("No test calibrates the model, and none came to it in these days.");
  }

  static void calibration(Chapter.Draft draft, CalibrationResult result, Counting counting) {
    String test = result.test().label();
    draft.say(
        String.format(
            Locale.ROOT,
            "%s weighs %.0f %% at its age; it lies %.1f common standard errors from the model"
                + " without tests.",
            test,
            100 * result.weight(),
            result.disagreement()));
    for (CalibrationResult.Channel channel : result.channels()) {
      About about = counting.over(channel.name());
      Estimate before = channel.roiBefore();
      draft.figure(
          before == null
              ? SheetFigure.missing(
                  "Return before calibration",
                  "the model without tests was not fitted",
                  counting.returned(),
                  about)
              : SheetFigure.estimated(
                  "Return before calibration", before, counting.returned(), about));
      draft.figure(
          SheetFigure.estimated(
              "Return after calibration", channel.roiAfter(), counting.returned(), about));
    }
  }

  static Chapter efficiency(ReportFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("efficiency", "Efficiency of the budget");
    ModelRun run = facts.model().summary().run();
    if (run == null) {
      return draft.orElse(NO_RUN);
    }
    Counting counting = new Counting(run, facts.money());
    BudgetEfficiency efficiency = facts.model().efficiency();
    if (efficiency == null) {
      draft.figure(
          SheetFigure.missing(
              "Budget efficiency",
              facts.model().withoutEfficiency(),
              SheetFigure.PART,
              counting.over("")));
    } else {
      About about =
          new About("", "%s to %s".formatted(efficiency.first(), efficiency.last()), run.label());
      draft.say(
          "Budget efficiency is what the channels brought, of what the best mix of as much money"
              + " would have, each channel at most at what it ever got.");
      draft.figure(
          SheetFigure.estimated("Budget efficiency", efficiency.share(), SheetFigure.PART, about));
      draft.figure(
          SheetFigure.counted("Spend on paid channels", efficiency.spend(), facts.money(), about));
    }
    MixModelReport within = run.report().within(facts.model().currency().payback());
    for (ChannelResult channel : within.channels()) {
      channel(draft, channel, counting, facts);
    }
    return draft.orElse(NO_RUN);
  }

  private static void channel(
      Chapter.Draft draft, ChannelResult channel, Counting counting, ReportFacts facts) {
    String name = channel.channel().value();
    Evidence evidence = Evidence.behind(channel.channel(), counting.run().report());
    draft.fact(
        name,
        "verdict: %s; evidence: %s"
            .formatted(words(ChannelVerdict.of(channel, evidence)), words(evidence)));
    Estimate roi = channel.roi();
    Estimate next = channel.marginalRoi();
    if (roi != null) {
      draft.figure(SheetFigure.estimated("Return", roi, counting.returned(), counting.over(name)));
    }
    if (next != null) {
      draft.figure(counting.next(name, next, facts.model().currency()));
    }
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
