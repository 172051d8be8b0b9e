package io.plumbline.domain.mix.ridge;

/**
 * One choice of carry-overs, curves, penalty and stiffness, and how it does.
 *
 * @param point in the cube of {@link ShapeSpace}
 * @param squares the mean squared error of each split, on the model's scale
 * @param error root of the mean squared error over all judged periods, over the outcome's range
 * @param missed the absolute error over all judged periods, over the absolute outcome
 * @param implausibility the distance between effect shares and spend shares (Robyn's DECOMP.RSSD)
 * @param disagreement the root mean square of the lift tests' errors, in standard errors; 0 without
 */
@SuppressWarnings("ArrayRecordComponent") // a few numbers; compared by nobody
record Candidate(
    double[] point,
    double[] squares,
    double error,
    double missed,
    double implausibility,
    double disagreement) {}
