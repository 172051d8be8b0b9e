package io.plumbline.domain.experiment;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The channels by what a test of each is worth to the plan (EXP-25): small tests, one after the
 * other, where what is not known costs most.
 *
 * <p>The test thought of has the bar's sharpness: its standard error on the outcome of its markets
 * is {@link ExperimentRule#LARGEST_EFFECT} / 2.80 of it, so that on the return of a channel that is
 * held out there it is that times outcome / spend, whatever the part of the markets. A holdout
 * measures the average return; its error on the marginal return is taken in proportion of the two.
 */
public final class TestQueue {

  /** 1.960 + 0.842: standard errors in the smallest effect found with a power of 80 % at 5 %. */
  private static final double STANDARD_ERRORS = 1.959964 + 0.841621;

  /**
   * The part of a channel's money that a finding moves: a first and a second step of 8 and 12 %.
   */
  private static final double MOVABLE = 0.2;

  private static final double WEEKS = 52;

  private final MixModelReport report;
  private final LocalDate today;
  private final DecisionCurrency currency;
  private final Map<ChannelId, LocalDate> tested;
  private final Map<ChannelId, String> underWay;

  /**
   * @param report of the run the brand stands on
   * @param currency in which returns are told
   * @param tested when each channel's last test ended
   * @param underWay the test of each channel that waits or runs
   */
  public TestQueue(
      MixModelReport report,
      LocalDate today,
      DecisionCurrency currency,
      Map<ChannelId, LocalDate> tested,
      Map<ChannelId, String> underWay) {
    this.report = report;
    this.today = today;
    this.currency = currency.by(report.kpi());
    this.tested = Map.copyOf(tested);
    this.underWay = Map.copyOf(underWay);
  }

  /** Returns every channel that spends, what is worth most first. */
  public List<RankedTest> ranked() {
    double weeks = report.data().periods() * (double) Math.max(1, report.data().periodDays()) / 7;
    double outcome = Arrays.stream(report.decomposition().overall().actual()).sum() / weeks;
    List<RankedTest> ranked = new ArrayList<>();
    for (ChannelResult channel : report.channels()) {
      Estimate marginal = channel.marginalRoi();
      if (marginal != null && marginal.sd() > 0 && channel.spend() > 0) {
        ranked.add(ranked(channel, marginal, channel.spend() / weeks, outcome));
      }
    }
    ranked.sort(
        Comparator.comparingDouble((RankedTest one) -> -one.value().gain())
            .thenComparing(one -> one.tested() == null ? LocalDate.MIN : one.tested())
            .thenComparing(one -> -one.value().known() * one.weeklySpend())
            .thenComparing(one -> one.channel().value()));
    return List.copyOf(ranked);
  }

  private RankedTest ranked(
      ChannelResult channel, Estimate marginal, double weekly, double outcome) {
    Estimate rival = best(channel);
    double best = rival == null ? 1 : rival.mean();
    double error = error(channel, marginal, weekly, outcome);
    TestValue value =
        TestValue.of(marginal.mean(), marginal.sd(), best, error, MOVABLE * weekly * WEEKS);
    LocalDate last = tested.get(channel.channel());
    String waiting = underWay.get(channel.channel());
    return new RankedTest(
        channel.channel(),
        marginal,
        best,
        weekly,
        error,
        value,
        last,
        waiting,
        hypothesis(channel),
        reasons(marginal, rival, value, last, waiting));
  }

  /** The best other channel's marginal return; a channel alone competes with keeping the money. */
  private @Nullable Estimate best(ChannelResult channel) {
    return report.channels().stream()
        .filter(other -> !other.channel().equals(channel.channel()))
        .map(ChannelResult::marginalRoi)
        .filter(Objects::nonNull)
        .max(Comparator.comparingDouble(Estimate::mean))
        .orElse(null);
  }

  private static double error(
      ChannelResult channel, Estimate marginal, double weekly, double outcome) {
    double average = ExperimentRule.LARGEST_EFFECT / STANDARD_ERRORS * outcome / weekly;
    Estimate roi = channel.roi();
    boolean both = roi != null && roi.mean() > 0 && marginal.mean() > 0;
    return roi != null && both ? average * marginal.mean() / roi.mean() : average;
  }

  /** What the model claims, as something a holdout can refute (CAL-07). */
  private static String hypothesis(ChannelResult channel) {
    Estimate share = channel.contributionShare();
    return words(
        "The model says that %s brings %.1f %% of the outcome (%.1f to %.1f %%): where it is held"
            + " out, the outcome falls by that much.",
        channel.channel(),
        100 * share.mean(),
        100 * share.interval().lower(),
        100 * share.interval().upper());
  }

  private List<String> reasons(
      Estimate marginal,
      @Nullable Estimate rival,
      TestValue value,
      @Nullable LocalDate last,
      @Nullable String waiting) {
    List<String> reasons = new ArrayList<>();
    if (waiting != null) {
      reasons.add("%s of it waits or runs already.".formatted(waiting));
    }
    reasons.add(
        "Its %s is %s, %s; the chance that its next unit of money does less there is %s %%."
            .formatted(
                currency.words(),
                currency.inWords(marginal, report.kpi()),
                rival == null
                    ? "and there is no other channel, so it is held against keeping the money"
                    : "on the best other channel " + currency.inWords(rival, report.kpi()),
                Math.round(100 * value.wrong().value())));
    reasons.add(
        words(
            "A test would leave %.0f %% of what is not known of it (of its standard deviation).",
            100 * value.afterwards() / value.known()));
    reasons.add(
        last == null
            ? "It was never tested."
            : "Its last test ended on %s, %s ago."
                .formatted(
                    last, Wording.counted(ChronoUnit.DAYS.between(last, today), "day", "days")));
    return reasons;
  }

  private static String words(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
