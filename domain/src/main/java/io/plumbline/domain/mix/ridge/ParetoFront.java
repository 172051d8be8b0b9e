package io.plumbline.domain.mix.ridge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The candidates no other beats in everything, those of them that predict as well as the best, and
 * the one that is reported.
 *
 * @param members by error, the smallest first
 * @param close the members whose error is within one standard error of the smallest, over the
 *     splits
 * @param chosen of the close ones, where there are lift tests those that agree best with them; of
 *     these the most plausible
 */
record ParetoFront(List<Candidate> members, List<Candidate> close, Candidate chosen) {

  /** A model that is off by a standard error agrees with a test. */
  static final double AGREES = 1;

  ParetoFront {
    members = List.copyOf(members);
    close = List.copyOf(close);
  }

  /** Finds the front among {@code candidates}, at least one. */
  static ParetoFront of(List<Candidate> candidates) {
    List<Candidate> members = new ArrayList<>();
    candidates.stream()
        .sorted(
            Comparator.comparingDouble(Candidate::error)
                .thenComparingDouble(Candidate::implausibility)
                .thenComparingDouble(Candidate::disagreement))
        .filter(candidate -> members.stream().noneMatch(member -> atLeastAsGood(member, candidate)))
        .forEach(members::add);
    Candidate best = members.getFirst();
    List<Candidate> close =
        members.stream().filter(member -> close(member.squares(), best.squares())).toList();
    double nearest = close.stream().mapToDouble(Candidate::disagreement).min().orElseThrow();
    Candidate chosen =
        close.stream()
            .filter(member -> member.disagreement() <= Math.max(AGREES, nearest))
            .min(Comparator.comparingDouble(Candidate::implausibility))
            .orElseThrow();
    return new ParetoFront(members, close, chosen);
  }

  private static boolean atLeastAsGood(Candidate one, Candidate other) {
    return one.error() <= other.error()
        && one.implausibility() <= other.implausibility()
        && one.disagreement() <= other.disagreement();
  }

  /**
   * Whether the mean of the splits' differences is at most its own standard error: what is hard for
   * both is no reason to call a worse one as good.
   */
  static boolean close(double[] squares, double[] best) {
    int splits = best.length;
    double mean = 0;
    double smallest = 0;
    for (int k = 0; k < splits; k++) {
      mean += (squares[k] - best[k]) / splits;
      smallest += best[k] / splits;
    }
    double differences = 0;
    double deviations = 0;
    for (int k = 0; k < splits; k++) {
      double difference = squares[k] - best[k] - mean;
      differences += difference * difference;
      deviations += (best[k] - smallest) * (best[k] - smallest);
    }
    double least = Math.min(differences, deviations);
    return mean <= Math.sqrt(least / (splits - 1.0) / splits);
  }
}
