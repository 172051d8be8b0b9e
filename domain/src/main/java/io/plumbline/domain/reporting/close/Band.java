package io.plumbline.domain.reporting.close;

/**
 * An estimate with its credible interval, as an entry has it.
 *
 * @param level the probability of the interval
 */
public record Band(double mean, double lower, double upper, double level) {}
