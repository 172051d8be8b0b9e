package io.plumbline.domain.mix.insight;

import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as sampled, and how well.
 *
 * @param rhat rank-normalised split R-hat; not a number where it never moves
 * @param essBulk bulk effective sample size
 * @param essTail tail effective sample size
 * @param mcse Monte Carlo standard error of the mean
 * @param prior the central 90 % of what was believed, where that has a name
 */
public record ParameterSummary(
    String name,
    Estimate estimate,
    double rhat,
    double essBulk,
    double essTail,
    double mcse,
    @Nullable CredibleInterval prior) {}
