package io.plumbline.domain.mix.review;

import static io.plumbline.domain.mix.review.CheckList.amount;
import static io.plumbline.domain.mix.review.CheckList.plain;
import static io.plumbline.domain.mix.review.CheckList.words;

import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the answers hang on an assumption the data do not bear out. */
record FormChecks(ReviewThresholds bars) {

  /** How many forms are told of. */
  private static final int TOLD = 2;

  /** How many channels are named for each; the others are counted. */
  private static final int NAMED = 3;

  /** Adds whether another carry-over or saturation would say something else. */
  void form(CheckList list, FormCheck.Result found) {
    if (found.comparisons().isEmpty()) {
      list.add(
          "form",
          Verdict.PASS,
          "No other carry-over or saturation was tried: it would have cost too much of the fit's"
              + " time.",
          "");
      return;
    }
    List<FormComparison> doubtful =
        found.comparisons().stream()
            .filter(one -> verdict(one) != Verdict.PASS)
            .sorted(Comparator.comparingDouble(FormComparison::lead).reversed())
            .toList();
    Verdict verdict =
        doubtful.stream().map(this::verdict).max(Comparator.naturalOrder()).orElse(Verdict.PASS);
    String told =
        doubtful.isEmpty()
            ? words(
                "None of %d other carry-overs and saturations for which the data speak as much (%s"
                    + " nats or more) puts a channel outside its interval; the likeliest leads by %.1f"
                    + " nats.",
                found.comparisons().size(),
                plain(bars.formSensitivity().pass()),
                found.comparisons().stream().mapToDouble(FormComparison::lead).max().orElseThrow())
            : doubtful.stream().limit(TOLD).map(FormChecks::told).collect(Collectors.joining(" "));
    list.add(
        "form",
        verdict,
        told + skipped(found.skipped()),
        "Choose the form by what is known of the channels, or free the slopes, and test the channels"
            + " that would change.");
  }

  private static String skipped(int count) {
    return count == 0 ? "" : words(" %d more were not tried, to save time.", count);
  }

  private Verdict verdict(FormComparison one) {
    return one.moved().isEmpty()
        ? bars.formEvidence().judge(one.lead())
        : bars.formSensitivity().judge(one.lead());
  }

  private static String told(FormComparison one) {
    return words(
        "With %s, which explain the data %s by %.1f nats, %s.",
        one.form(), one.lead() >= 0 ? "better" : "less well", Math.abs(one.lead()), moves(one));
  }

  private static String moves(FormComparison one) {
    if (one.moved().isEmpty()) {
      return "no channel would leave its interval";
    }
    String farthest =
        one.moved().stream()
            .sorted(Comparator.comparingDouble(FormComparison.Move::widthsOutside).reversed())
            .limit(NAMED)
            .map(
                move ->
                    words(
                        "%s would bring %s, not %s to %s",
                        move.channel(),
                        amount(move.elsewhere()),
                        amount(move.interval().lower()),
                        amount(move.interval().upper())))
            .collect(Collectors.joining(", "));
    int others = one.moved().size() - NAMED;
    if (others <= 0) {
      return farthest;
    }
    return others == 1
        ? farthest + ", and 1 other channel would leave its interval"
        : words("%s, and %d other channels would leave theirs", farthest, others);
  }

  /** Adds whether the level jumps where the trend cannot follow. */
  void structuralBreak(CheckList list, StructuralBreak found) {
    FormComparison comparison = found.comparison();
    ReviewThresholds.Bar bar = bars.structuralBreak();
    Verdict verdict = bar.judge(comparison.lead());
    if (verdict == Verdict.FAIL && comparison.moved().isEmpty()) {
      verdict = Verdict.REVIEW;
    }
    list.add(
        "structural break",
        verdict,
        verdict == Verdict.PASS
            ? words(
                "No lasting jump of the level explains the data better by more than %s nats (the"
                    + " likeliest, from %s on: %.1f).",
                plain(bar.pass()), found.period(), comparison.lead())
            : words(
                "From %s on the level is another by %s, which the trend does not follow (evidence"
                    + " %.1f nats, bar %s); with it, %s.",
                found.period(),
                amount(found.jump()),
                comparison.lead(),
                plain(bar.pass()),
                moves(comparison)),
        words(
            "Find out what happened then, and add a control that is 1 from %s on.",
            found.period()));
  }

  /** Adds whether spend foretells demand. */
  void placebo(CheckList list, @Nullable SpendFollowsDemand found) {
    if (found == null) {
      return;
    }
    ReviewThresholds.Bar bar = bars.spendFollowsDemand();
    Verdict verdict = bar.judge(found.nats());
    list.add(
        "spend follows demand",
        verdict,
        verdict == Verdict.PASS
            ? words(
                "No channel's next spend foretells this period's outcome (%s comes nearest: %.1f nats,"
                    + " bar %s).",
                found.channel(), found.nats(), plain(bar.pass()))
            : words(
                "The next spend on %s foretells this period's outcome (evidence %.1f nats, bar %s):"
                    + " spend follows demand, and demand is credited to it.",
                found.channel(), found.nats(), plain(bar.pass())),
        "Add what the budget was set by as a control, or test " + found.channel() + ".");
  }
}
