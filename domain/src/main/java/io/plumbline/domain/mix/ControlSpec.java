package io.plumbline.domain.mix;

/**
 * Something else that moves the outcome: a price, a promotion, a holiday flag.
 *
 * @param treatment whether it is one's own doing (a promotion), so that its contribution is
 *     reported
 */
public record ControlSpec(String column, boolean treatment) {}
