package io.plumbline.domain.experiment.design;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which design is recommended. */
final class Ranking {

  private Ranking() {}

  /**
   * Orders designs, cell by cell: those that find the wanted lift first, of them those drawn by
   * chance, then by the lift they find in windows that did not choose them. Where none finds a
   * small enough one there is no design, unless that was waived.
   */
  static DesignOutcome of(DesignRequest request, List<DesignCandidate> candidates) {
    List<DesignCandidate> ranked =
        candidates.stream()
            .sorted(
                Comparator.comparingInt(DesignCandidate::cell)
                    .thenComparing(candidate -> candidate.scored().mde() > request.effect())
                    .thenComparing(candidate -> candidate.set().assignment())
                    .thenComparingDouble(candidate -> candidate.scored().mde())
                    .thenComparingDouble(candidate -> Math.abs(candidate.scored().bias())))
            .toList();
    for (int cell = 0; cell < request.cells(); cell++) {
      int wanted = cell;
      DesignCandidate best =
          ranked.stream()
              .filter(candidate -> candidate.cell() == wanted)
              .min(Comparator.comparingDouble(candidate -> candidate.scored().mde()))
              .orElseThrow();
      if (best.scored().mde() > DesignRule.EFFECT && !request.waives(DesignRule.SMALLEST_EFFECT)) {
        return new DesignOutcome.Infeasible(
            List.of(
                new BindingConstraint(
                    DesignRule.SMALLEST_EFFECT.key(),
                    String.format(
                        Locale.ROOT,
                        "The smallest lift that can be found is %.1f %%.",
                        100 * best.scored().mde()),
                    String.format(
                        Locale.ROOT,
                        "%.0f %% or less: a longer test, more or steadier markets; or a waiver"
                            + " that says why.",
                        100 * DesignRule.EFFECT))),
            ranked);
      }
    }
    return new DesignOutcome.Feasible(ranked, reason(request, ranked.getFirst()));
  }

  private static String reason(DesignRequest request, DesignCandidate first) {
    String found =
        String.format(
            Locale.ROOT,
            "It finds a lift of %.1f %% with a power of %.0f %%, in windows that did not choose it",
            100 * first.scored().mde(),
            100 * request.power());
    return switch (first.set().assignment()) {
      case STRATIFIED -> found + ", and chance decided who is treated.";
      case MATCHED -> found + "; no draw by chance that keeps to the constraints finds as much.";
      case GIVEN -> found + ".";
    };
  }
}
