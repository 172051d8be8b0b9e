package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.home.HomePage.Basis;
import io.plumbline.adapters.web.ui.home.HomePage.Message;
import io.plumbline.adapters.web.ui.home.HomePage.Step;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.reporting.Criterion;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.reporting.Verdict;
import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The verdict in sentences: what may be done, how sure that is, and what to do next. */
public final class VerdictWords {

  private VerdictWords() {}

  /** Returns the sentence Home begins with. */
  public static String headline(HomeSummary summary) {
    return of(summary, "week").headline();
  }

  static Message of(HomeSummary summary, String period) {
    return switch (summary.verdict()) {
      case Verdict.NoObservations() ->
          new Message(
              "There is nothing to judge yet: no data.",
              "Import a file with spend on each channel and what was earned, by week or day. The"
                  + " model and every figure on this page follow from it.",
              Step.IMPORT);
      case Verdict.NoModel() ->
          new Message(
              "Not yet: the data are in, but no model is fitted.",
              "Fit the model on the page Data. It takes minutes, and you can leave while it runs.",
              Step.FIT);
      case Verdict.ChecksFailed(int failed) ->
          new Message(
              "Do not act: the model fails its own checks.",
              "%s, so the figures below are not to be used. %s"
                  .formatted(counted(failed, "check fails", "checks fail"), failing(summary)),
              Step.HEALTH);
      case Verdict.ForecastMissed(double error) ->
          new Message(
              "Not yet: the model misses its forecasts.",
              "It was off by %s in the last %ss it had not seen; the limit is %s. Do not move money"
                      .formatted(Format.percent(error), period, limit())
                  + " on it. The usual reason is something the model does not know, such as a"
                  + " price, a promotion or a competitor.",
              Step.CHANNELS);
      case Verdict.Untested(int tested, int channels, int review) ->
          new Message(
              untestedHeadline(tested, review),
              forecast(summary, period)
                  + " Without a test no verdict on a channel is stronger than Test, so read the"
                  + " ranking as where to test first.",
              Step.CHANNELS);
      case Verdict.MayAct(int tested, int channels) ->
          new Message(
              "You may act, on %d of %d channels.".formatted(tested, channels),
              forecast(summary, period) + tested(summary),
              Step.CHANNELS);
    };
  }

  static Basis basis(Criterion criterion, String period) {
    return switch (criterion) {
      case Criterion.ForecastError(double error, int periods) ->
          new Basis(
              criterion.standing(),
              "Forecast error, last %d %ss".formatted(periods, period),
              Format.percent(error),
              "limit " + limit());
      case Criterion.ForecastUnknown() ->
          new Basis(criterion.standing(), "Forecast error", "not known", "nothing held out");
      case Criterion.ModelChecks(int pass, int review, int fail) ->
          new Basis(criterion.standing(), "Model checks", checks(pass, review, fail), "");
      case Criterion.ChannelsTested(int tested, int channels) ->
          new Basis(
              criterion.standing(),
              "Channels tested in 6 months",
              "%d of %d".formatted(tested, channels),
              "minimum " + Criterion.FEWEST_TESTS);
      case Criterion.QualityScore(int score) ->
          new Basis(
              criterion.standing(),
              "Data quality, today",
              Integer.toString(score),
              "minimum " + Criterion.LOWEST_QUALITY);
    };
  }

  private static String tested(HomeSummary summary) {
    ModelRun run = summary.run();
    return run == null
        ? ""
        : " Tested in the last 6 months: %s."
            .formatted(
                run.report().channels().stream()
                    .map(ChannelResult::channel)
                    .filter(name -> Evidence.behind(name, run.report()) == Evidence.TESTED)
                    .map(ChannelId::value)
                    .collect(Collectors.joining(", ")));
  }

  private static String untestedHeadline(int tested, int review) {
    String checks =
        review == 0
            ? "the model passes its own checks"
            : counted(review, "check wants a look", "checks want a look").toLowerCase(Locale.ROOT);
    String tests =
        switch (tested) {
          case 0 -> "no channel has a test behind it";
          case 1 -> "only one channel has a test behind it";
          default -> "only %d channels have a test behind them".formatted(tested);
        };
    return "Not yet: %s, %s %s.".formatted(checks, review == 0 ? "but" : "and", tests);
  }

  private static String forecast(HomeSummary summary, String period) {
    for (Criterion criterion : summary.criteria()) {
      if (criterion instanceof Criterion.ForecastError(double error, int periods)) {
        return ("The model missed the outcome by %s over the last %d %ss it had not seen, inside its %s"
                + " limit.")
            .formatted(Format.percent(error), periods, period, limit());
      }
    }
    return "Nothing was held out, so how well the model forecasts is not known.";
  }

  private static String failing(HomeSummary summary) {
    ModelRun run = summary.run();
    return run == null ? "" : failing(run.report().diagnostics().checks());
  }

  static String failing(List<Diagnostics.Check> checks) {
    List<Diagnostics.Check> failed =
        checks.stream().filter(check -> check.verdict() == Diagnostics.Verdict.FAIL).toList();
    return failed.size() == 1
        ? failed.getFirst().detail()
        : failed.stream()
            .map(Diagnostics.Check::check)
            .collect(
                Collectors.joining(
                    ", ", "They are ", ". Model health says what each found and what to do."));
  }

  private static String checks(int pass, int review, int fail) {
    List<String> parts = new ArrayList<>(List.of(pass + " pass"));
    if (review > 0) {
      parts.add(review + " review");
    }
    if (fail > 0) {
      parts.add(fail + " fail");
    }
    return String.join(", ", parts);
  }

  private static String limit() {
    return "%d%%".formatted(Math.round(100 * Criterion.LARGEST_ERROR));
  }

  private static String counted(int count, String one, String many) {
    return count == 1 ? "One " + one : "%d %s".formatted(count, many);
  }
}
