package io.plumbline.domain.experiment.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which constraints a set misses, and by how much. */
record ConstraintCheck(DesignRequest request, int duration) {

  static final int FEWEST_CONTROLS = 2;

  /**
   * A constraint that is missed.
   *
   * @param by how far, as a part of what is accepted
   */
  record Miss(BindingConstraint constraint, double by) {}

  List<Miss> misses(MarketSet set) {
    List<Miss> misses = new ArrayList<>();
    share(set, misses);
    controls(set, misses);
    money(set, misses);
    return misses;
  }

  /** The part of the whole that the set has: of spend where there is some, else of the outcome. */
  double share(int[] rows) {
    double[][] spend = request.panel().spend();
    int periods = request.panel().periods();
    double share = spend == null ? 0 : MarketFigures.share(spend, rows, periods);
    return share > 0 ? share : MarketFigures.share(request.panel().outcome(), rows, periods);
  }

  private void share(MarketSet set, List<Miss> misses) {
    ShareRange range = request.constraints().treatedShare();
    double share = share(set.treated());
    if (!range.holds(share)) {
      String found = text("The treated geos would have %.1f %% (%s).", 100 * share, names(set));
      misses.add(
          new Miss(
              new BindingConstraint(
                  "treated-share",
                  found,
                  text(
                      "A share of %.1f to %.1f %%, or a range that holds %.1f %%.",
                      100 * range.lowest(), 100 * range.highest(), 100 * share)),
              range.missedBy(share)));
    }
  }

  private void controls(MarketSet set, List<Miss> misses) {
    int left = set.controls().length;
    if (left < FEWEST_CONTROLS) {
      misses.add(
          new Miss(
              new BindingConstraint(
                  "controls",
                  text(
                      "%d controls are left once neighbours and excluded ones are out (%s).",
                      left, names(set)),
                  text(
                      "%d controls or more: fewer geos excluded from control, or neighbours"
                          + " allowed.",
                      FEWEST_CONTROLS)),
              1.0 - (double) left / FEWEST_CONTROLS));
    }
  }

  private void money(MarketSet set, List<Miss> misses) {
    int end = request.panel().periods();
    double outcome =
        SeriesLikeness.total(
            SeriesLikeness.sum(request.panel().outcome(), set.treated()), end - duration, end);
    double needed = request.intervention().cpic() * request.effect() * outcome;
    switch (request.intervention()) {
      case Intervention.Added ignored -> {
        double budget = request.constraints().budget().orElse(Double.POSITIVE_INFINITY);
        if (needed > budget) {
          misses.add(
              new Miss(
                  new BindingConstraint(
                      "budget",
                      text(
                          "A lift of %.1f %% costs %.2f there (%s).",
                          100 * request.effect(), needed, names(set)),
                      text("A budget of %.2f instead of %.2f.", needed, budget)),
                  needed / budget - 1));
        }
      }
      case Intervention.Cut cut -> {
        double[][] spend = request.panel().spend();
        if (spend == null) {
          return;
        }
        double available =
            cut.part()
                * SeriesLikeness.total(
                    SeriesLikeness.sum(spend, set.treated()), end - duration, end);
        if (available < needed) {
          misses.add(
              new Miss(
                  new BindingConstraint(
                      "spend-to-cut",
                      text(
                          "Only %.2f can be cut there, a loss of %.1f %% takes %.2f (%s).",
                          available, 100 * request.effect(), needed, names(set)),
                      text(
                          "Geos that spend %.2f or more in %d periods, or a cost of an"
                              + " incremental unit of %.4f.",
                          needed / cut.part(), duration, available / (request.effect() * outcome))),
                  available > 0 ? needed / available - 1 : Double.MAX_VALUE));
        }
      }
    }
  }

  private String names(MarketSet set) {
    return String.join(
        ", ", set.treatedGeos(request.panel()).stream().map(Object::toString).toList());
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
