package io.plumbline.domain.experiment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a test must be to be registered, unless two people set it aside. Names are kept in the
 * ledger: never rename.
 */
public enum ExperimentRule {
  /** It runs for two weeks at least (EXP-08). */
  TWO_WEEKS {
    @Override
    public Optional<String> broken(TestPlan plan, LocalDate today) {
      return plan.days() >= FEWEST_DAYS
          ? Optional.empty()
          : Optional.of(
              "It runs for %d days; at least %d are asked for."
                  .formatted(plan.days(), FEWEST_DAYS));
    }
  },
  /** It can detect an effect of 4 % or less (EXP-11). */
  SMALLEST_EFFECT {
    @Override
    public Optional<String> broken(TestPlan plan, LocalDate today) {
      DesignPower design = plan.design();
      if (design == null) {
        return Optional.of(
            "Nobody worked out the smallest effect it can detect; at most %s %% is asked for."
                .formatted(percent(LARGEST_EFFECT)));
      }
      return design.smallestEffect() <= LARGEST_EFFECT
          ? Optional.empty()
          : Optional.of(
              "The smallest effect it can detect is %s %%; at most %s %% is asked for."
                  .formatted(percent(design.smallestEffect()), percent(LARGEST_EFFECT)));
    }
  },
  /** It is registered before its first day, but for what nobody could plan. */
  AHEAD {
    @Override
    public Optional<String> broken(TestPlan plan, LocalDate today) {
      return plan.kind().mayBePast() || !plan.first().isBefore(today)
          ? Optional.empty()
          : Optional.of(
              "It began on %s: what is registered afterwards can follow the result."
                  .formatted(plan.first()));
    }
  };

  /** How many days a test runs at least. */
  public static final int FEWEST_DAYS = 14;

  /** The largest effect that may be the smallest it can detect, as a part of the outcome. */
  public static final double LARGEST_EFFECT = 0.04;

  /** Returns what is wrong with a plan that would be registered on a day; empty if nothing is. */
  public abstract Optional<String> broken(TestPlan plan, LocalDate today);

  /** Returns its name in texts: {@code two-weeks}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the rule of this key; empty if there is none. */
  public static Optional<ExperimentRule> of(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f", 100 * part);
  }
}
