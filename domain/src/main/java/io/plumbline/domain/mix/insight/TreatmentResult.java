package io.plumbline.domain.mix.insight;

import io.plumbline.domain.shared.Estimate;

/** What a non-media treatment, such as a promotion, contributed over the window. */
public record TreatmentResult(String name, Estimate contribution, Estimate contributionShare) {}
