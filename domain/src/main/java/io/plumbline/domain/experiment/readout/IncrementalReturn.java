package io.plumbline.domain.experiment.readout;

/**
 * What an additional unit of money brought: the incremental outcome over the change in spend. Where
 * spend was cut both are negative and the return is that of the spend that was missed.
 *
 * @param spendChange money, not zero; negative where spend was cut
 * @param inference of the return, in the KPI's unit per unit of money
 * @param cost how the change in spend is known
 */
public record IncrementalReturn(double spendChange, LiftInference inference, Cost cost) {

  /** How the change in spend is known. */
  public enum Cost {
    /** It is what was spent: nothing was spent before, nor in the controls. */
    FIXED,
    /** It is estimated, as the outcome is: spend against the spend there would have been. */
    VARIABLE
  }
}
