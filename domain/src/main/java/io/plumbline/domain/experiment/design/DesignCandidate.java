package io.plumbline.domain.experiment.design;

import java.util.List;

/**
 * A design that keeps to the constraints.
 *
 * @param cell which of the tests beside each other, from 0
 * @param duration in periods
 * @param selected how it did, by a quick estimator, in the windows that selected it: flattering
 * @param scored how it did in windows that had no say in choosing it: what is to be believed
 * @param spendChange what the lift that can be found costs, negative where spend is cut
 * @param warnings what weakens it, a sentence each
 */
public record DesignCandidate(
    int cell,
    MarketSet set,
    int duration,
    MarketFigures figures,
    DesignScore selected,
    DesignScore scored,
    double spendChange,
    List<String> warnings) {

  public DesignCandidate {
    warnings = List.copyOf(warnings);
  }
}
