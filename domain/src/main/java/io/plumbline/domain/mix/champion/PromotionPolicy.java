package io.plumbline.domain.mix.champion;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.registry.SpecLock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run must be before a brand stands on it.
 *
 * @param minimumWeeks how much history it must have been fitted to
 * @param worseBy by which part of the champion's held-out error its own may be larger
 * @param longestBehind how many days of newer data there may be
 */
public record PromotionPolicy(int minimumWeeks, double worseBy, int longestBehind) {

  /** Two years; no more than a twentieth worse; no more than five weeks behind. */
  public static final PromotionPolicy DEFAULT = new PromotionPolicy(104, 0.05, 35);

  /**
   * A run that is to become champion.
   *
   * @param champion the one it would replace; absent if there is none
   */
  public record Candidate(ModelRun run, @Nullable ModelRun champion, DataStanding standing) {}

  public PromotionPolicy {
    that(minimumWeeks >= 0, "The minimum of weeks (%s) must not be negative.", minimumWeeks);
    that(worseBy >= 0, "The margin (%s) must not be negative.", worseBy);
    that(longestBehind >= 0, "The longest delay (%s) must not be negative.", longestBehind);
  }

  /** Returns everything that stands against {@code candidate}; every rule is asked. */
  public List<Objection> judge(Candidate candidate) {
    return Stream.of(
            reviewed(candidate),
            longEnough(candidate),
            scored(candidate),
            asGood(candidate),
            current(candidate),
            documented(candidate))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Objection> reviewed(Candidate candidate) {
    Diagnostics diagnostics = candidate.run().report().diagnostics();
    List<String> failed =
        diagnostics.checks().stream()
            .filter(check -> check.verdict() == Diagnostics.Verdict.FAIL)
            .map(Diagnostics.Check::check)
            .toList();
    return when(
        diagnostics.verdict() == Diagnostics.Verdict.FAIL,
        PromotionRule.REVIEW_FAILED,
        "The review of %s says FAIL (%s).",
        candidate.run().label(),
        String.join(", ", failed));
  }

  private Optional<Objection> longEnough(Candidate candidate) {
    long weeks = fittedWeeks(candidate.run().report().decomposition());
    return when(
        weeks < minimumWeeks,
        PromotionRule.SHORT_HISTORY,
        "%s was fitted to %d weeks; %d are needed, or a waiver with its reason.",
        candidate.run().label(),
        weeks,
        minimumWeeks);
  }

  private static long fittedWeeks(Decomposition decomposition) {
    List<LocalDate> periods = decomposition.periods();
    int fitted = periods.size() - decomposition.holdout();
    if (periods.size() < 2) {
      return fitted;
    }
    long each = ChronoUnit.DAYS.between(periods.get(0), periods.get(1));
    return fitted * each / 7;
  }

  private static Optional<Objection> scored(Candidate candidate) {
    return when(
        Double.isNaN(error(candidate.run())),
        PromotionRule.NO_HELD_OUT_ACCURACY,
        "%s held nothing out, so how it forecasts is unknown; set window: {holdout: 13} and fit"
            + " again.",
        candidate.run().label());
  }

  private Optional<Objection> asGood(Candidate candidate) {
    if (candidate.champion() == null) {
      return Optional.empty();
    }
    double challenger = error(candidate.run());
    double champion = error(candidate.champion());
    return when(
        challenger > champion * (1 + worseBy),
        PromotionRule.WORSE_THAN_CHAMPION,
        "The held-out error of %s is %.1f %%, that of the champion %s is %.1f %%; it may be %.1f %%"
            + " at most, or there must be a waiver with its reason.",
        candidate.run().label(),
        100 * challenger,
        candidate.champion().label(),
        100 * champion,
        100 * champion * (1 + worseBy));
  }

  private static double error(ModelRun run) {
    Accuracy.Holdout holdout = run.report().accuracy().holdout();
    return holdout == null ? Double.NaN : holdout.wmape();
  }

  private Optional<Objection> current(Candidate candidate) {
    String run = candidate.run().label();
    return switch (candidate.standing()) {
      case DataStanding.Current() -> Optional.empty();
      case DataStanding.Grown(int periods, int days) ->
          when(
              days > longestBehind,
              PromotionRule.STALE_DATA,
              "There are %d newer periods than %s saw, %d days; at most %d are accepted. Fit"
                  + " again.",
              periods,
              run,
              days,
              longestBehind);
      case DataStanding.Changed(String _) ->
          when(
              true,
              PromotionRule.STALE_DATA,
              "Numbers that %s saw were changed since. Fit again.",
              run);
      case DataStanding.Unusable(var findings) ->
          when(
              true,
              PromotionRule.STALE_DATA,
              "The data no longer fit the specification of %s (%s). Fit again.",
              run,
              findings.isEmpty() ? "no finding" : findings.getFirst().problem());
    };
  }

  private static Optional<Objection> documented(Candidate candidate) {
    return when(
        new SpecLock(candidate.run().spec()).entries().isEmpty(),
        PromotionRule.NO_ASSUMPTIONS,
        "The specification of %s is empty: nobody can say what it assumes.",
        candidate.run().label());
  }

  private static Optional<Objection> when(
      boolean met, PromotionRule rule, String pattern, Object... values) {
    return met
        ? Optional.of(new Objection(rule, String.format(Locale.ROOT, pattern, values)))
        : Optional.empty();
  }
}
