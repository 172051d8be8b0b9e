package io.plumbline.domain.mix;

import io.plumbline.domain.mix.inference.Posterior;

/**
 * A model that was fitted: what it was asked, what it answers, and the draws it answers from.
 *
 * @param spec what was asked; where that left something open, what applied
 */
public record FittedMixModel(MixModelSpec spec, MixModelReport report, Posterior posterior) {}
