package io.plumbline.domain.mix.inference;

import java.util.List;

/**
 * Whether the sampler can be trusted.
 *
 * @param maxRhat the worst rank-normalised split R-hat over all parameters
 * @param minEssBulk the smallest bulk effective sample size
 * @param minEssTail the smallest tail effective sample size
 * @param minEbfmi the smallest energy Bayesian fraction of missing information over the chains
 * @param divergences how many draws ended in a divergent trajectory
 * @param checks each check with its verdict
 */
public record Diagnostics(
    double maxRhat,
    double minEssBulk,
    double minEssTail,
    double minEbfmi,
    int divergences,
    Verdict verdict,
    List<Check> checks) {

  /** What a check says. */
  public enum Verdict {
    PASS,
    REVIEW,
    FAIL
  }

  /**
   * One check.
   *
   * @param detail what was measured, against which bar, and what to do if it does not pass
   */
  public record Check(String check, Verdict verdict, String detail) {}

  public Diagnostics {
    checks = List.copyOf(checks);
  }
}
