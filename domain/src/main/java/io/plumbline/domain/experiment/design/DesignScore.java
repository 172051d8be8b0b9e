package io.plumbline.domain.experiment.design;

/**
 * How a set did in windows of its own history.
 *
 * @param power the part of the windows in which the wanted lift was found
 * @param powerError its Monte-Carlo error; overlapping windows count as those that fit beside each
 *     other
 * @param mde the smallest lift, in size and as a part, that is found with the wanted power
 * @param falsePositiveRate the part of the windows in which something was found though nothing was
 *     there
 * @param bias the mean lift found though nothing was there
 * @param runs how many windows
 * @param curve the power by the size of the lift
 */
public record DesignScore(
    double power,
    double powerError,
    double mde,
    double falsePositiveRate,
    double bias,
    int runs,
    PowerCurve curve) {}
