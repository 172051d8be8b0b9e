package io.plumbline.domain.mix;

/**
 * Something else that moves the outcome: a price, a promotion, a holiday flag.
 *
 * @param treatment whether it is one's own doing (a promotion), so that its contribution is
 *     reported
 * @param sign which way it may move the outcome
 */
public record ControlSpec(String column, boolean treatment, Sign sign) {

  /** Which way something may move the outcome. */
  public enum Sign {
    /** Either way. */
    FREE,
    /** Only up. */
    POSITIVE,
    /** Only down. */
    NEGATIVE
  }

  public ControlSpec(String column, boolean treatment) {
    this(column, treatment, Sign.FREE);
  }
}
