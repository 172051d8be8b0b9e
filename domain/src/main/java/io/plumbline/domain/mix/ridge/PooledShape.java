package io.plumbline.domain.mix.ridge;

/**
 * A candidate prepared for being fitted to many outcomes: all of {@link CandidateFit} that does not
 * depend on the outcome.
 *
 * @param position the coordinates of carry-overs and curves
 * @param stiffness the place of the trend's stiffness
 * @param columns what must not be negative, a series each
 * @param whitened L⁻¹X'H of each split and of the whole history
 * @param matrices the normal equations of each
 * @param reaches what a coefficient changes in each judged period of a split, row-major
 * @param worths what one of each channel's coefficient is worth over the fitted periods
 * @param effects what one of each channel's coefficient changes in each lift test
 */
@SuppressWarnings("ArrayRecordComponent") // many numbers; compared by nobody
record PooledShape(
    double[] position,
    int stiffness,
    double[][] columns,
    double[][] whitened,
    double[][] matrices,
    double[][] reaches,
    double[] worths,
    double[][] effects) {}
