package io.plumbline.domain.experiment.readout;

/**
 * One thing that could make a readout wrong, looked at.
 *
 * @param name short and stable, such as {@code pre-period-fit}
 * @param passed whether it gives no reason for doubt
 * @param found one sentence with the figures
 * @param meaning one sentence: what follows for the reader
 */
public record Check(String name, boolean passed, String found, String meaning) {}
