package io.plumbline.domain.reporting.report;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.HorizonSummary;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.SpecLock;
import io.plumbline.domain.programme.Stewardship;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.reporting.report.SheetFigure.About;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The card of a model run: what it was made of, what was believed beforehand, how well it
 * converged, fits and forecasts, where it should not be trusted, and who stands behind it (MOD-29,
 * GOV-05).
 */
public final class RunCard {

  private RunCard() {}

  /** Returns the card; the same facts give the same. */
  public static FactSheet of(CardFacts facts) {
    ModelRun run = facts.run();
    return new FactSheet(
        "Run card of %s, %s".formatted(run.label(), facts.brand().name()),
        List.of(
            new SheetFact("Brand", facts.brand().name()),
            new SheetFact("Run", "%s, %s".formatted(run.label(), run.id())),
            new SheetFact("Standing", facts.isChampion() ? "champion" : "not the champion"),
            new SheetFact("Fitted", run.at().truncatedTo(ChronoUnit.SECONDS) + " (UTC)"),
            new SheetFact("Program", run.code().toString()),
            new SheetFact("Money", facts.brand().currency().getCurrencyCode())),
        List.of(
            data(run),
            specification(run),
            priors(run),
            calibration(facts),
            convergence(run),
            fit(run),
            backtests(facts),
            limits(facts),
            people(facts)));
  }

  private static Chapter data(ModelRun run) {
    MixModelReport.Data data = run.report().data();
    return new Chapter.Draft("data", "Data")
        .fact("Window", "%s to %s".formatted(data.first(), data.last()))
        .fact("Periods", Integer.toString(data.periods()))
        .fact("Markets", Integer.toString(data.geos()))
        .fact("SHA-256 of the modelled numbers", data.sha256())
        .orElse("No data are on record.");
  }

  private static Chapter specification(ModelRun run) {
    SpecLock lock = new SpecLock(run.spec());
    Chapter.Draft draft = new Chapter.Draft("specification", "Specification");
    draft.fact("Family", run.report().family());
    draft.fact("SHA-256 of the specification", lock.sha256());
    lock.entries().forEach(draft::fact);
    return draft.orElse("No specification is on record.");
  }

  private static Chapter priors(ModelRun run) {
    Chapter.Draft draft = new Chapter.Draft("priors", "Priors and where they come from");
    for (Map.Entry<String, String> prior : new SpecLock(run.spec()).priors().entrySet()) {
      boolean stated = !prior.getValue().startsWith("the default");
      draft.fact(
          prior.getKey(),
          stated
              ? prior.getValue() + "; stated in the specification"
              : prior.getValue() + "; nobody stated another");
    }
    return draft.orElse("The specification states no belief about a channel.");
  }

  private static Chapter calibration(CardFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("calibration", "Calibration, before and after");
    Counting counting = counting(facts);
    facts
        .run()
        .report()
        .calibrations()
        .forEach(result -> ModelChapters.calibration(draft, result, counting));
    return draft.orElse("No test calibrates this run: its effects are correlations and priors.");
  }

  private static Counting counting(CardFacts facts) {
    return new Counting(facts.run(), facts.brand().currency().getCurrencyCode());
  }

  private static Chapter convergence(ModelRun run) {
    MixModelReport report = run.report();
    Diagnostics diagnostics = report.diagnostics();
    Chapter.Draft draft = new Chapter.Draft("convergence", "Convergence and checks");
    About about = new About("", "the whole sample", run.label());
    if (report.family().equals(ModelFamily.BAYES.key())) {
      var settings = report.sampling().settings();
      draft.fact(
          "Sampler",
          "%d chains of %d draws after at most %d for warm-up, seed %d"
              .formatted(
                  settings.chains(), settings.draws(), settings.warmup(), settings.seed().value()));
      figure(draft, "Largest R-hat", diagnostics.maxRhat(), SheetFigure.RATIO, about);
      figure(
          draft, "Smallest effective sample size, bulk", diagnostics.minEssBulk(), "draws", about);
      figure(
          draft, "Smallest effective sample size, tail", diagnostics.minEssTail(), "draws", about);
      figure(draft, "Smallest E-BFMI", diagnostics.minEbfmi(), SheetFigure.RATIO, about);
      draft.figure(SheetFigure.counted("Divergences", diagnostics.divergences(), "draws", about));
    } else {
      draft.say("This family draws no chains, so there is no R-hat and no sample size to tell.");
    }
    diagnostics
        .checks()
        .forEach(
            check ->
                draft.fact(check.check(), "%s: %s".formatted(check.verdict(), check.detail())));
    return draft.orElse("Nothing is on record.");
  }

  private static void figure(
      Chapter.Draft draft, String measure, double value, String unit, About about) {
    String why = "no interval: a property of the sample drawn";
    draft.figure(
        Double.isFinite(value)
            ? SheetFigure.plain(measure, value, why, unit, about)
            : SheetFigure.missing(
                measure, "it is not a number: something never moved", unit, about));
  }

  private static Chapter fit(ModelRun run) {
    Accuracy accuracy = run.report().accuracy();
    Chapter.Draft draft = new Chapter.Draft("fit", "Fit, and periods held out");
    String why = "no interval: computed from known periods";
    About seen = new About("in sample", "the periods it was fitted to", run.label());
    draft.say("What is in sample tells how the model describes what it saw, not how it forecasts.");
    part(draft, "R²", accuracy.r2(), why, seen);
    part(draft, "Weighted absolute error", accuracy.wmape(), why, seen);
    part(draft, "Periods within the 90 % band", accuracy.coverage90(), why, seen);
    Accuracy.Holdout holdout = accuracy.holdout();
    if (holdout == null) {
      draft.figure(
          SheetFigure.missing(
              "Accuracy out of sample",
              "nothing was held out of the fit",
              SheetFigure.PART,
              new About("held out", "none", run.label())));
    } else {
      About unseen =
          new About(
              "held out",
              "the last %d periods, to %s".formatted(holdout.periods(), run.report().data().last()),
              run.label());
      draft.figure(
          SheetFigure.estimated(
              "Accuracy out of sample", holdout.accuracy(), SheetFigure.PART, unseen));
      part(draft, "Weighted absolute error", holdout.wmape(), why, unseen);
      part(draft, "Periods within the 90 % band", holdout.coverage90(), why, unseen);
    }
    return draft.orElse("Nothing is on record.");
  }

  private static void part(
      Chapter.Draft draft, String measure, double value, String why, About about) {
    draft.figure(
        Double.isFinite(value)
            ? SheetFigure.plain(measure, value, why, SheetFigure.PART, about)
            : SheetFigure.missing(measure, "it is not a number", SheetFigure.PART, about));
  }

  private static Chapter backtests(CardFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("backtests", "Backtests");
    if (!facts.backtests().isEmpty()) {
      RunBacktest newest = facts.backtests().getFirst();
      draft.say(
          "Refits at past origins, each forecasting weeks it had not seen; the newest of %d, of %s."
              .formatted(facts.backtests().size(), newest.at()));
      for (HorizonSummary one : newest.result().summaries()) {
        About about =
            new About(
                "%d weeks ahead".formatted(one.horizon()),
                "%d origins".formatted(one.origins()),
                "data " + newest.result().dataSha256().substring(0, 12));
        draft.figure(
            SheetFigure.plain(
                "Weighted absolute error",
                one.wmape(),
                String.format(
                    Locale.ROOT,
                    "no interval: mean of %d origins, the worst %.1f %%",
                    one.origins(),
                    100 * one.worst()),
                SheetFigure.PART,
                about));
        part(
            draft,
            "Outcomes within the 90 % band",
            one.coverage90(),
            "no interval: counted over %d origins".formatted(one.origins()),
            about);
      }
    }
    return draft.orElse("It was never backtested.");
  }

  private static Chapter limits(CardFacts facts) {
    MixModelReport report = facts.run().report();
    Chapter.Draft draft = new Chapter.Draft("limits", "Known limits");
    report.diagnostics().checks().stream()
        .filter(check -> check.verdict() != Diagnostics.Verdict.PASS)
        .forEach(check -> draft.say("%s: %s".formatted(check.check(), check.detail())));
    List<String> untested =
        report.channels().stream()
            .map(ChannelResult::channel)
            .filter(channel -> Evidence.behind(channel, report) == Evidence.MODEL_ONLY)
            .map(channel -> channel.value())
            .toList();
    if (!untested.isEmpty()) {
      draft.say("No test stands behind %s.".formatted(String.join(", ", untested)));
    }
    if (report.accuracy().holdout() == null) {
      draft.say("Nothing was held out, so how well it forecasts is not known from the fit.");
    }
    draft.say("Beyond the highest spend observed of a channel its curve is an extrapolation.");
    draft.say("Effects are causal only as far as its assumptions and controls hold.");
    return draft.orElse("None are known.");
  }

  private static Chapter people(CardFacts facts) {
    Chapter.Draft draft = new Chapter.Draft("people", "Who stands behind it");
    draft.fact("Fit asked for by", facts.run().requestedBy().name());
    draft.fact(
        "Model steward now",
        switch (facts.steward()) {
          case Stewardship.Held(var steward, var _, var since) ->
              "%s, since %s".formatted(steward.displayName(), since);
          case Stewardship.Vacant(var why) -> why;
        });
    facts.promotions().forEach(promotion -> promotion(draft, promotion));
    if (facts.promotions().isEmpty()) {
      draft.fact("Promotion", "nobody asked that it become champion");
    }
    return draft.orElse("Nobody.");
  }

  private static void promotion(Chapter.Draft draft, Promotion promotion) {
    PromotionRequest request = promotion.request();
    String asked = "asked for by %s: %s".formatted(request.requestedBy().name(), request.reason());
    draft.fact(
        "Promotion",
        switch (promotion) {
          case Promotion.Pending _ -> asked + "; nobody has decided";
          case Promotion.Approved(var _, var decision) -> asked + decided("approved", decision);
          case Promotion.Rejected(var _, var decision) -> asked + decided("rejected", decision);
          case Promotion.Withdrawn(var _, var decision) -> asked + decided("withdrawn", decision);
        });
    request
        .waivers()
        .reasons()
        .forEach((rule, reason) -> draft.fact("Waived, " + rule.key(), reason));
  }

  private static String decided(String how, Promotion.Decision decision) {
    return "; %s by %s on %s%s"
        .formatted(
            how,
            decision.by().name(),
            decision.at(),
            decision.note().isBlank() ? "" : ": " + decision.note());
  }
}
