package io.plumbline.domain.mix;

/** How the parts make the outcome, and how it scatters about them. */
public record OutcomeSpec(Form form, Noise noise) {

  /** Parts that add up, normal noise. */
  public static final OutcomeSpec DEFAULT = new OutcomeSpec(Form.ADDITIVE, Noise.NORMAL);

  /** How the parts make the outcome. */
  public enum Form {
    /** They add up. */
    ADDITIVE,
    /** Their exponentials multiply: the logarithm of the outcome is the sum. */
    MULTIPLICATIVE
  }

  /** How the outcome scatters. */
  public enum Noise {
    NORMAL,
    /** With heavy tails, so that a few odd periods move little. */
    STUDENT_T
  }
}
