package io.plumbline.domain.mix.review;

import static io.plumbline.domain.mix.review.CheckList.amount;
import static io.plumbline.domain.mix.review.CheckList.plain;
import static io.plumbline.domain.mix.review.CheckList.words;

import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether tests and model agree, and tests are of this day. */
record TestChecks(ReviewThresholds bars, List<CalibrationResult> tests) {

  void addTo(CheckList list) {
    if (tests.isEmpty()) {
      return;
    }
    disagreement(list);
    age(list);
  }

  private void disagreement(CheckList list) {
    ReviewThresholds.Bar bar = bars.testDisagreement();
    Verdict verdict = Verdict.PASS;
    double largest = 0;
    List<String> told = new ArrayList<>();
    for (CalibrationResult test : tests) {
      double size = Math.abs(test.disagreement());
      Verdict own = bar.judge(size);
      verdict = CheckList.worse(verdict, own);
      largest = Math.max(largest, size);
      if (own != Verdict.PASS) {
        told.add(
            words(
                "%s from %s to %s found %s, %.1f standard errors from what the model expected"
                    + " without tests",
                names(test),
                test.test().start(),
                test.test().end(),
                amount(test.test().incrementalOutcome()),
                test.disagreement()));
      }
    }
    list.add(
        "tests",
        verdict,
        told.isEmpty()
            ? words(
                "What %d tests found lies within %.1f standard errors of what the model expects without"
                    + " them (bar %s).",
                tests.size(), largest, plain(bar.pass()))
            : String.join("; ", told) + words(" (bar %s).", plain(bar.pass())),
        "Something the model does not see moves outcome and spend together: trust the tests, and look"
            + " for a missing control; channels without a test may be off as much.");
  }

  private void age(CheckList list) {
    Map<ChannelId, Double> newest = new LinkedHashMap<>();
    for (CalibrationResult test : tests) {
      for (ChannelId channel : test.test().channels()) {
        newest.merge(channel, test.weight(), Math::max);
      }
    }
    ReviewThresholds.Bar bar = bars.testWeight();
    List<String> stale = new ArrayList<>();
    Verdict verdict = Verdict.PASS;
    for (Map.Entry<ChannelId, Double> entry : newest.entrySet()) {
      Verdict own = bar.judge(entry.getValue());
      verdict = CheckList.worse(verdict, own);
      if (own != Verdict.PASS) {
        stale.add(words("%s (%.0f %%)", entry.getKey(), 100 * entry.getValue()));
      }
    }
    list.add(
        "age of tests",
        verdict,
        stale.isEmpty()
            ? words(
                "Of every tested channel's newest test at least %s %% of the information is left.",
                plain(100 * bar.pass()))
            : words(
                "So little is left of the information of the newest test of %s; the bar is %s %%.",
                String.join(", ", stale), plain(100 * bar.pass())),
        "Test these channels again.");
  }

  private static String names(CalibrationResult test) {
    return test.test().channels().stream()
        .map(ChannelId::value)
        .collect(Collectors.joining(" and "));
  }
}
