package io.plumbline.domain.experiment.design;

/**
 * A constraint without which there would be a design.
 *
 * @param name short and stable, such as {@code treated-share}
 * @param found one sentence: what the nearest design has
 * @param accepted one sentence: what would be accepted
 */
public record BindingConstraint(String name, String found, String accepted) {}
