package io.plumbline.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Weeks of eight markets made by a rule that a test may look up and the program never sees. Demand
 * that nobody measured lifts both what is sold and what is spent on television, so that a model
 * gives television what demand did; what is withheld in some markets and not in others tells.
 */
final class MarketsWithAKnownReturn {

  /** What a unit of money on television brings: for a test's oracle alone. */
  static final double TRUE_RETURN = 1.0;

  static final String SPEC =
      """
      name: Markets
      data: markets.csv
      grain: week
      date: week
      geo: {column: market}
      kpi: {column: revenue, kind: revenue}
      channels:
        - {name: TV, spend: tv}
        - {name: Search, spend: search}
      window: {holdout: 4}
      """;

  static final List<String> MARKETS =
      List.of("bristol", "cardiff", "derby", "exeter", "hull", "leeds", "truro", "york");

  private static final double SPENT = 0.1;
  private static final double FOLLOWS = 0.25;
  private static final double DEMAND = 0.03;
  private static final double COMMON = 0.06;
  private static final double OWN = 0.012;

  private final LocalDate first;

  MarketsWithAKnownReturn(LocalDate first) {
    this.first = first;
  }

  /**
   * Returns the weeks from {@code from} to before {@code to}, counted from the first.
   *
   * @param dark the markets without television from week {@code off} to before week {@code on}
   */
  String csv(int from, int to, Set<String> dark, int off, int on) {
    StringBuilder csv = new StringBuilder("week,market,revenue,tv,search\n");
    for (int week = from; week < to; week++) {
      RandomGenerator common = new SplittableRandom(1_000 + week);
      double demand = common.nextGaussian();
      double shock = common.nextGaussian();
      for (int place = 0; place < MARKETS.size(); place++) {
        RandomGenerator own = new SplittableRandom(100_000 + 100L * week + place);
        double base = 40_000 + 6_000 * place;
        boolean withheld = dark.contains(MARKETS.get(place)) && week >= off && week < on;
        double tv =
            withheld
                ? 0
                : SPENT * base * Math.max(0.1, 1 + FOLLOWS * demand + 0.03 * own.nextGaussian());
        double search = 0.03 * base * (1 + 0.4 * own.nextDouble());
        double sold =
            base
                    * (1
                        + 0.05 * Math.sin(2 * Math.PI * week / 52)
                        + DEMAND * demand
                        + COMMON * shock
                        + OWN * own.nextGaussian())
                + TRUE_RETURN * tv
                + 2 * search;
        csv.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%.2f,%.2f,%.2f%n",
                first.plusWeeks(week),
                MARKETS.get(place),
                sold,
                tv,
                search));
      }
    }
    return csv.toString();
  }
}
