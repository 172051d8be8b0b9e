package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Geo;
import java.util.stream.Collectors;

/** What a lift test found and what it did to the model, in a few sentences. */
public final class TestWords {

  private static final double NORMAL_95 = 1.6449;

  /** Below this part of its information a test's age is worth a word. */
  private static final double AGED = 0.95;

  private TestWords() {}

  /** Returns the whole story of a test. */
  public static String of(CalibrationResult result, Units units) {
    LiftTest test = result.test();
    String channels =
        test.channels().size() == 1
            ? ""
            : "One test of %s together. ".formatted(names(test, " and "));
    String returns =
        result.channels().stream()
            .filter(channel -> channel.roiBefore() != null)
            .map(channel -> moved(channel, test))
            .collect(Collectors.joining());
    return channels
        + "From %s%s %s was %s by %s, and %s of %s was found."
            .formatted(
                period(test),
                where(test),
                test.channels().size() == 1 ? "spend" : "their spend",
                test.spendChange() > 0 ? "raised" : "cut",
                units.spend(Math.abs(test.spendChange())),
                found(test, units).inProse(),
                units.outcomeName())
        + expected(result, units)
        + returns
        + age(result)
        + disagreement(result);
  }

  /** Returns whether test and model agree, by the bar of the review; nothing to judge passes. */
  public static Diagnostics.Verdict agreement(CalibrationResult result) {
    double apart = Math.abs(result.disagreement());
    return Double.isNaN(apart)
        ? Diagnostics.Verdict.PASS
        : ReviewThresholds.DEFAULT.testDisagreement().judge(apart);
  }

  /** Returns what the test found, with the interval of its standard error. */
  public static Figure found(LiftTest test, Units units) {
    double found = test.incrementalOutcome();
    double reach = NORMAL_95 * test.standardError();
    return units.outcome(
        new Estimate(
            found,
            test.standardError(),
            found,
            CredibleInterval.ninety(found - reach, found + reach)));
  }

  /** Returns the days of a test: {@code 21 Sep to 18 Oct 2026}. */
  public static String period(LiftTest test) {
    return "%s to %s"
        .formatted(
            test.start().getYear() == test.end().getYear()
                ? Format.shortDate(test.start())
                : Format.date(test.start()),
            Format.date(test.end()));
  }

  /** Returns what was tested. */
  public static String names(LiftTest test, String between) {
    return test.channels().stream()
        .map(channel -> channel.value())
        .collect(Collectors.joining(between));
  }

  private static String where(LiftTest test) {
    return test.geos().isEmpty()
        ? ""
        : test.geos().stream().map(Geo::value).collect(Collectors.joining(", ", " in ", ""));
  }

  private static String expected(CalibrationResult result, Units units) {
    String after = units.outcome(result.after()).inProse();
    return result.before() == null
        ? " Held to it, the model expects %s.".formatted(after)
        : " Without it the model expected %s; held to it, %s."
            .formatted(units.outcome(result.before()).inProse(), after);
  }

  private static String moved(CalibrationResult.Channel channel, LiftTest test) {
    Estimate before = channel.roiBefore();
    return before == null
        ? ""
        : " %s moved from %s to %s."
            .formatted(
                test.channels().size() == 1 ? "ROI" : "The ROI of " + channel.name(),
                Format.ratio(before).inProse(),
                Format.ratio(channel.roiAfter()).inProse());
  }

  private static String age(CalibrationResult result) {
    return result.weight() < AGED
        ? " At its age it counts for %s%% of what it did."
            .formatted(Math.round(100 * result.weight()))
        : "";
  }

  private static String disagreement(CalibrationResult result) {
    return agreement(result) != Diagnostics.Verdict.PASS
        ? " Test and model disagree by %s standard errors: find out which of them misses something."
            .formatted(Format.fixed(Math.abs(result.disagreement()), 1))
        : "";
  }
}
