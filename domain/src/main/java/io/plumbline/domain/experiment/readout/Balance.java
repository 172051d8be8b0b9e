package io.plumbline.domain.experiment.readout;

/**
 * One characteristic of treated and control geos before the test.
 *
 * @param what such as {@code outcome by geo and period}
 * @param treated mean over the treated geos
 * @param controls mean over the controls
 * @param weighted mean over the controls as the method weights them; of all alike if it does not
 * @param distance treated less weighted controls, in standard deviations between all geos
 */
public record Balance(
    String what, double treated, double controls, double weighted, double distance) {}
